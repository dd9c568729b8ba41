/** The first figure as a layered graph: values in the nodes, local derivatives on the edges. */
import type {
  LayeredEdge,
  LayeredGraphData,
  LayeredNode,
} from '@/charts/graphs/layered-graph-data';
import { operations, type Computation, type Values } from '@/math/computation-graph';
import { scenes, type ChainReading, type ChainState } from './chain';
import { print, printFactor, slopeOf } from './symbols';

/** What a result is computed by, in symbols and with numbers: `w ⋅ x`, `2 ⋅ 3`. */
export function writeComputation(
  { operation, of: [first = '', second = ''] }: Computation,
  write: (name: string) => string,
): string {
  switch (operation) {
    case 'add':
      return `${write(first)} + ${write(second)}`;
    case 'subtract':
      return `${write(first)} − ${write(second)}`;
    case 'multiply':
      return `${write(first)} ⋅ ${write(second)}`;
    case 'square':
      return `${write(first)}²`;
  }
}

export function valueWriter(values: Values): (name: string) => string {
  return (name) => printFactor(values[name] ?? 0);
}

/** A local derivative in symbols: of a product by one factor it is the other one. */
export function writeLocal({ operation, of }: Computation, index: number): string {
  switch (operation) {
    case 'add':
      return '1';
    case 'subtract':
      return index === 0 ? '1' : '−1';
    case 'multiply':
      return of[1 - index]!;
    case 'square':
      return `2${of[0]!}`;
  }
}

/** Terms of the lesson by the names in the graph. */
const terms: Readonly<Record<string, string>> = {
  w: 'w',
  x: 'x',
  b: 'b',
  y: 'y',
  z: 'z',
  e: 'e',
  L: 'loss',
};

/** How wide an edge of weight 1 is drawn; here edges carry no weights. */
const plainWeight = 1;

export function drawChain(state: ChainState, reading: ChainReading): LayeredGraphData {
  const { graph, layers } = scenes[state.scene];
  const { values, derivatives, known, computed, pushed, done } = reading;
  const lit = new Set([
    ...(computed === null ? [] : [computed.result]),
    ...(pushed ?? []).map(({ to }) => to),
    ...(pushed?.length === 0 ? ['L'] : []),
  ]);

  const drawNode = (id: string): LayeredNode => {
    const computation = graph.find(({ result }) => result === id);
    const derivative = derivatives[id];
    return {
      id,
      name: computation === undefined ? id : `${id} = ${writeComputation(computation, (n) => n)}`,
      lines: [
        known.has(id) ? print(values[id]!) : '',
        derivative === undefined ? '' : `${slopeOf(id)} = ${print(derivative)}`,
      ],
      emphasis: lit.has(id) ? 'lit' : 'plain',
      term: terms[id],
    };
  };

  const drawEdges = (computation: Computation): readonly LayeredEdge[] => {
    const { result, operation, of } = computation;
    const forwards = computed?.result === result;
    const backwards = pushed?.[0]?.from === result;
    const handed = done.some(({ from }) => from === result);
    const locals = operations[operation].derivatives(of.map((name) => values[name]!));
    return of.map((from, i): LayeredEdge => {
      const local = print(locals[i]!);
      const symbol = writeLocal(computation, i);
      const middle = symbol === local ? '' : ` = ${symbol}`;
      return {
        id: `${from}-${result}`,
        from,
        to: result,
        weight: plainWeight,
        emphasis: forwards || backwards ? 'lit' : 'plain',
        ...(handed && {
          term: 'local',
          label: [`∂${result}/∂${from}${middle} = ${local}`, `× ${local}`],
        }),
        ...((forwards || backwards) && { flow: forwards ? 'forwards' : 'backwards' }),
      };
    });
  };

  return { layers: layers.map((names) => names.map(drawNode)), edges: graph.flatMap(drawEdges) };
}
