/** The whole way in one picture: the input, every map of every layer, and the ten answers. */
import { formatDecimals } from '@/components/figure/format';
import { MapSheet } from '@/components/tensors/MapSheet';
import { PixelView } from '@/components/tensors/PixelView';
import { valueAt, windowAt, type FlowState, type Place, type Square } from './flow-model';
import {
  imageSide,
  mapLayers,
  type MapLayerName,
  type Network,
  type NetworkReading,
} from './network';
import { OutputBars } from './OutputBars';
import { useWords } from './strings';

export interface FlowProps {
  readonly state: FlowState;
  readonly network: Network;
  readonly reading: NetworkReading;
  readonly onChange: (changes: Partial<FlowState>) => void;
}

interface FlowSheetsProps extends FlowProps {
  /** The chosen value, and where on the input its receptive field lies. */
  readonly place: Place;
  readonly field: Square;
}

export function FlowSheets({ state, network, reading, place, field, onChange }: FlowSheetsProps) {
  const words = useWords().flow;
  const { layer } = state;
  const source = layer === 'output' || layer === 'conv1' ? null : windowAt(layer, place, network);
  /** What the chosen value is made from, on the layer before it. */
  const outlinesOn = (name: MapLayerName) =>
    source !== null && mapLayers.indexOf(name) + 1 === mapLayers.indexOf(layer as MapLayerName)
      ? [source]
      : [];
  return (
    <div className="cnn__flow">
      <div>
        <p className="figure__legend" data-term="x">
          {words.input}
          <br />
          {imageSide} × {imageSide}
        </p>
        <PixelView
          image={{ width: imageSide, height: imageSide, values: reading.input.values }}
          high={1}
          hue="--ink"
          label={words.inputLabel}
          outline={field}
        />
      </div>
      {mapLayers.map((name) => {
        const maps = reading.maps[name];
        const here = layer === name;
        const cursor = here ? place : { map: 0, row: 0, column: 0 };
        const [rows, columns, count] = maps.shape;
        return (
          <div key={name} data-layer={name} data-chosen={here}>
            <p className="figure__legend" data-term="a">
              {words.layers[name]}
              <br />
              {words.shape(count, rows, columns)}
            </p>
            <MapSheet
              {...maps}
              high={largestOf(maps.values)}
              hue="--positive"
              label={words.layers[name]}
              valueText={words.value(
                cursor.map,
                cursor.row,
                cursor.column,
                formatDecimals(valueAt(maps, cursor)),
              )}
              selected={here ? place : null}
              outlines={outlinesOn(name)}
              onSelect={(to) => onChange({ layer: name, ...to })}
            />
          </div>
        );
      })}
      <div data-layer="output" data-chosen={layer === 'output'}>
        <p className="figure__legend">{words.layers.output}</p>
        <OutputBars
          reading={reading}
          chosen={layer === 'output' ? place.map : null}
          onChoose={(digit) => onChange({ layer: 'output', map: digit, product: null })}
        />
      </div>
    </div>
  );
}

export function largestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
