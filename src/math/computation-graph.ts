/**
 * Scalar computations as a graph, run forwards for values and backwards for the derivatives of the last
 * one by all others: automatic differentiation in reverse mode (Linnainmaa 1970).
 */

interface Rule {
  readonly output: (inputs: readonly number[]) => number;
  /** ∂output/∂input for every input. */
  readonly derivatives: (inputs: readonly number[]) => readonly number[];
}

export type Operation = 'add' | 'subtract' | 'multiply' | 'square';

export const operations: Readonly<Record<Operation, Rule>> = {
  add: { output: ([a = 0, b = 0]) => a + b, derivatives: () => [1, 1] },
  subtract: { output: ([a = 0, b = 0]) => a - b, derivatives: () => [1, -1] },
  multiply: { output: ([a = 0, b = 0]) => a * b, derivatives: ([a = 0, b = 0]) => [b, a] },
  square: { output: ([a = 0]) => a * a, derivatives: ([a = 0]) => [2 * a] },
};

export interface Computation {
  /** Name of what is computed. */
  readonly result: string;
  readonly operation: Operation;
  /** Names of what it is computed from. */
  readonly of: readonly string[];
}

/** Each computation stands after those that it needs. */
export type ComputationGraph = readonly Computation[];
export type Values = Readonly<Record<string, number>>;

function inputsOf({ result, of }: Computation, values: Values): number[] {
  return of.map((name) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`${result} is computed before ${name}`);
    return value;
  });
}

/** The values of the leaves and of all results, by name. Throws a RangeError where one is missing. */
export function computeForwards(graph: ComputationGraph, leaves: Values): Values {
  const values: Record<string, number> = { ...leaves };
  for (const computation of graph) {
    const { result, operation } = computation;
    values[result] = operations[operation].output(inputsOf(computation, values));
  }
  return values;
}

/** What one computation hands back to one of its inputs. */
export interface Push {
  readonly from: string;
  readonly to: string;
  /** The derivative of the last result by `from`. */
  readonly upstream: number;
  /** ∂from/∂to. */
  readonly local: number;
  /** The input's derivative before and after this push. */
  readonly before: number;
  readonly after: number;
}

export interface BackwardRun {
  /** By computation, the last one first. */
  readonly pushes: readonly (readonly Push[])[];
  /** ∂(last result)/∂name. */
  readonly derivatives: Values;
}

/**
 * Hands derivatives from the last result back to everything it was computed from.
 *
 * @param accumulate false makes the known mistake: a value that is used twice keeps only what it is
 *   handed last
 */
export function pushBackwards(
  graph: ComputationGraph,
  values: Values,
  accumulate = true,
): BackwardRun {
  const last = graph.at(-1);
  const derivatives: Record<string, number> = last === undefined ? {} : { [last.result]: 1 };
  const pushes = [...graph].reverse().map((computation) => {
    const { result, operation, of } = computation;
    const upstream = derivatives[result] ?? 0;
    const locals = operations[operation].derivatives(inputsOf(computation, values));
    return of.map((to, i): Push => {
      const local = locals[i]!;
      const before = derivatives[to] ?? 0;
      const after = (accumulate ? before : 0) + upstream * local;
      derivatives[to] = after;
      return { from: result, to, upstream, local, before, after };
    });
  });
  return { pushes, derivatives };
}
