/** A network as a graph whose units show what they draw; pointing at one or choosing it says which is looked at. */
import { useEffect, useMemo, useRef } from 'react';
import type {
  LayeredEdge,
  LayeredGraphData,
  LayeredNode,
} from '@/charts/graphs/layered-graph-data';
import { paintField } from '@/charts/maps/paint-field';
import type { PlaneNetwork } from '@/math/plane-network';
import { LayeredGraph } from './LayeredGraph';
import { fieldOf, inputField, outputOf, type UnitId } from './unit-field';
import './network.css';

export interface NetworkGraphWords {
  readonly inputs: readonly [string, string];
  readonly output: string;
  /** Stands at the output, such as ŷ. */
  readonly outputSymbol: string;
  readonly hidden: (layer: number, unit: number) => string;
}

interface NetworkGraphProps {
  readonly network: PlaneNetwork;
  /** Another one whenever the network has changed: then its pictures are painted again. */
  readonly version: unknown;
  /** Another one when its edges shall be drawn again, which takes longer. */
  readonly edgeVersion: unknown;
  readonly chosen: UnitId;
  readonly words: NetworkGraphWords;
  /** A unit under the pointer or in focus; null when it left. */
  readonly onPoint: (unit: UnitId | null) => void;
  readonly onChoose: (unit: UnitId) => void;
  /** An edge was clicked: the one from this input of a unit. */
  readonly onPick: (unit: UnitId, from: number) => void;
}

const box = { width: 36, height: 36 };
const inputIds = ['x0', 'x1'] as const;

function idOf({ layer, unit }: UnitId): string {
  return `${layer}.${unit}`;
}

function listUnits({ layers }: PlaneNetwork): UnitId[][] {
  return layers.map(({ units }, layer) =>
    Array.from({ length: units }, (_, unit) => ({ layer, unit })),
  );
}

/** What an edge's id says. */
function readEdge(id: string): readonly [UnitId, number] {
  const [layer = 0, unit = 0, from = 0] = id.split('.').map(Number);
  return [{ layer, unit }, from];
}

/** @param version the weights are read afresh for each */
function drawEdges({ layers }: PlaneNetwork, chosen: UnitId, _version: unknown): LayeredEdge[] {
  return layers.flatMap(({ inputs, units, parameters }, layer) =>
    Array.from({ length: inputs * units }, (_, i): LayeredEdge => {
      const [unit, from] = [Math.floor(i / inputs), i % inputs];
      const source = layer === 0 ? inputIds[from as 0 | 1] : idOf({ layer: layer - 1, unit: from });
      return {
        id: `${layer}.${unit}.${from}`,
        from: source,
        to: idOf({ layer, unit }),
        weight: parameters[i]!,
        emphasis: layer === chosen.layer && unit === chosen.unit ? 'lit' : 'plain',
        term: 'w',
      };
    }),
  );
}

export function NetworkGraph(props: NetworkGraphProps) {
  const { network, version, edgeVersion, chosen, words, onPoint, onChoose } = props;
  const pick = useRef(props.onPick);
  useEffect(() => {
    pick.current = props.onPick;
  });
  const options = useMemo(
    () => ({ box, turnBelow: 480, onPick: (edge: string) => pick.current(...readEdge(edge)) }),
    [],
  );
  const units = useMemo(() => listUnits(network), [network]);
  const inputs = useMemo(
    () =>
      ([0, 1] as const).map((input): LayeredNode => {
        const field = inputField(network, input);
        const paint = (canvas: HTMLCanvasElement) => paintField(canvas, field);
        return { id: inputIds[input], name: words.inputs[input], term: 'x', paint };
      }),
    [network, words],
  );
  const edges = useMemo(
    () => drawEdges(network, chosen, edgeVersion),
    [network, chosen, edgeVersion],
  );
  // A painter is called again only where it is another function, so every version gets its own.
  const data = useMemo<LayeredGraphData & { readonly version: unknown }>(() => {
    const draw = (id: UnitId): LayeredNode => ({
      id: idOf(id),
      emphasis: idOf(id) === idOf(chosen) ? 'lit' : 'plain',
      ...(id.layer === network.layers.length - 1 && { name: words.outputSymbol }),
      term: id.layer === network.layers.length - 1 ? 'y' : 'a',
      paint: (canvas) => paintField(canvas, fieldOf(network, id)),
    });
    return {
      version,
      layers: [inputs, ...units.map((layer) => layer.map(draw))],
      edges,
    };
  }, [network, version, chosen, words, inputs, units, edges]);
  const last = idOf(outputOf(network));

  return (
    <div className="network-graph" data-layers={units.length + 1}>
      <LayeredGraph
        data={data}
        options={options}
        className="network-graph__picture"
        handles={(placeOf) =>
          units.flat().map((id) => {
            const [x, y] = placeOf(idOf(id));
            return (
              <button
                key={idOf(id)}
                type="button"
                className="network-graph__unit"
                aria-label={
                  idOf(id) === last ? words.output : words.hidden(id.layer + 1, id.unit + 1)
                }
                aria-pressed={idOf(id) === idOf(chosen)}
                data-unit={idOf(id)}
                style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
                onPointerEnter={({ pointerType }) => pointerType === 'mouse' && onPoint(id)}
                onPointerLeave={() => onPoint(null)}
                onFocus={() => onPoint(id)}
                onBlur={() => onPoint(null)}
                onClick={() => onChoose(id)}
              />
            );
          })
        }
      />
    </div>
  );
}
