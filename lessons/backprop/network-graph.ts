/** The network as a layered graph: what each unit holds, and on the edges what runs along them at this step. */
import type {
  LayeredEdge,
  LayeredGraphData,
  LayeredNode,
} from '@/charts/graphs/layered-graph-data';
import { inputsOf, parameterIds, parameterIndex, placeOf, units, type Unit } from './network';
import { reached, type NetworkReading, type NetworkState, type Step } from './network-steps';
import { lowerDigits, printShortFactor, printShort } from './symbols';

/** Node at the beginning of a parameter's edge; 2 is the bias, which starts at a constant 1. */
export function sourceOf(index: number): string {
  const { unit, input } = placeOf(index);
  if (unit === 2) return ['h1', 'h2', 'one-h'][input]!;
  return ['x1', 'x2', 'one-x'][input]!;
}

/** Node of each unit. */
const unitNodes = ['h1', 'h2', 'out'] as const;

export function targetOf(index: number): string {
  return unitNodes[placeOf(index).unit];
}

/** Names of what the parameters multiply, by unit. */
export function inputNames(unit: Unit): readonly [string, string, string] {
  return unit === 2 ? ['a₁', 'a₂', '1'] : ['x₁', 'x₂', '1'];
}

/** Nodes that a step is about. */
function litNodes(step: Step): readonly string[] {
  switch (step.type) {
    case 'inputs':
      return ['x1', 'x2'];
    case 'unit':
    case 'delta':
      return [unitNodes[step.unit]];
    case 'gradients':
      return [0, 1, 2].map((i) => sourceOf(parameterIndex(step.unit, i)));
    case 'loss':
      return ['loss'];
    case 'output-slope':
      return ['out'];
    case 'update':
      return ['loss'];
  }
}

interface Travel {
  readonly flow: 'forwards' | 'backwards';
  /** From full to brief. */
  readonly label: readonly string[];
}

function travelOn(
  index: number,
  { network }: NetworkState,
  reading: NetworkReading,
): Travel | null {
  const { step, forward, backward } = reading;
  const { unit, input } = placeOf(index);
  const w = network.parameters[index]!;
  const v = inputsOf(network, forward.a, unit)[input]!;
  const label = (first: number, second: number): readonly string[] => {
    const result = printShort(first * second);
    const factors = `${printShortFactor(first)} ⋅ ${printShortFactor(second)}`;
    const close = `${printShort(first)}⋅${printShortFactor(second)}=${result}`;
    return [`${factors} = ${result}`, close, result];
  };
  if (step.type === 'unit' && step.unit === unit) {
    return { flow: 'forwards', label: label(w, v) };
  }
  if (step.type === 'gradients' && step.unit === unit) {
    return { flow: 'backwards', label: label(backward.deltas[unit]!, v) };
  }
  if (step.type === 'delta' && unit === 2 && input === step.unit) {
    return { flow: 'backwards', label: label(backward.deltas[2]!, w) };
  }
  return null;
}

function drawEdge(
  index: number,
  state: NetworkState,
  reading: NetworkReading,
  pointed: number | null,
): LayeredEdge {
  const id = parameterIds[index]!;
  const { input } = placeOf(index);
  const travel = travelOn(index, state, reading);
  const w = state.network.parameters[index]!;
  // The handle of the edge that is pointed at takes some of the room.
  const label = pointed === index ? travel?.label.slice(-1) : travel?.label;
  return {
    id,
    from: sourceOf(index),
    to: targetOf(index),
    weight: reading.step.type === 'update' ? reading.updated.parameters[index]! : w,
    emphasis: travel !== null || pointed === index ? 'lit' : 'plain',
    term: input === 2 ? 'bj' : 'wji',
    ...(label && { label }),
    ...(travel && { flow: travel.flow }),
  };
}

/** The edge from the output to the loss, and the one from the target. */
function drawLossEdges({ network: { y } }: NetworkState, reading: NetworkReading): LayeredEdge[] {
  const { step, forward, backward } = reading;
  const ahead = step.type === 'loss';
  const back = step.type === 'output-slope';
  const output = forward.a[2]!;
  const slope = printShort(backward.byActivation[2]!);
  return [
    {
      id: 'output-loss',
      from: 'out',
      to: 'loss',
      weight: 1,
      emphasis: ahead || back ? 'lit' : 'plain',
      ...(back && {
        flow: 'backwards' as const,
        label: [`2 ⋅ (${printShortFactor(output)} − ${printShortFactor(y)}) = ${slope}`, slope],
      }),
      ...(ahead && { flow: 'forwards' as const }),
    },
    {
      id: 'target-loss',
      from: 'y',
      to: 'loss',
      weight: 1,
      emphasis: ahead ? 'lit' : 'plain',
      ...(ahead && { flow: 'forwards' as const }),
    },
  ];
}

export function drawNetwork(
  state: NetworkState,
  reading: NetworkReading,
  pointed: number | null,
): LayeredGraphData {
  const { network, step: at } = state;
  const { forward, backward, after, step } = reading;
  const lit = new Set(litNodes(step));
  const emphasis = (id: string) => (lit.has(id) ? ('lit' as const) : ('plain' as const));
  const one = (id: string): LayeredNode => ({
    id,
    lines: ['1'],
    small: true,
    emphasis: emphasis(id),
  });
  const drawUnit = (unit: Unit): LayeredNode => {
    const id = unitNodes[unit];
    const known = reached(at, 'unit', unit);
    const index = lowerDigits(String(unit + 1));
    return {
      id,
      name: unit === 2 ? `a${index} = ŷ` : `a${index}`,
      lines: [
        known ? `z = ${printShort(forward.z[unit]!)}` : '',
        known ? `a = ${printShort(forward.a[unit]!)}` : '',
        reached(at, 'delta', unit) ? `δ = ${printShort(backward.deltas[unit]!)}` : '',
      ],
      ...(known && { tint: forward.a[unit]! / 2 }),
      emphasis: emphasis(id),
      term: 'aj',
    };
  };
  const datum = (id: string, name: string, value: number, term: string): LayeredNode => ({
    id,
    name,
    lines: [printShort(value)],
    emphasis: emphasis(id),
    term,
  });
  return {
    layers: [
      [datum('x1', 'x₁', network.x[0], 'xi'), datum('x2', 'x₂', network.x[1], 'xi'), one('one-x')],
      [drawUnit(0), drawUnit(1), one('one-h')],
      [drawUnit(2), datum('y', 'y', network.y, 'target')],
      [
        {
          id: 'loss',
          name: 'L',
          lines: [
            reached(at, 'loss') ? printShort(forward.loss) : '',
            ...(step.type === 'update' ? [`→ ${printShort(after.loss)}`] : []),
          ],
          emphasis: emphasis('loss'),
          term: 'net-loss',
        },
      ],
    ],
    edges: [
      ...units.flatMap((unit) =>
        [0, 1, 2].map((i) => drawEdge(parameterIndex(unit, i), state, reading, pointed)),
      ),
      ...drawLossEdges(state, reading),
    ],
  };
}
