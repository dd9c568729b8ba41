/** Several attentions side by side, each on its own part of the width, and joined by a matrix. */
import { joinColumns, multiply, takeColumns, type Matrix } from './matrix';
import { attend, type Attention, type AttentionOptions } from './scaled-dot-product';

/** All [width, width]. */
export interface HeadWeights {
  readonly query: Matrix;
  readonly key: Matrix;
  readonly value: Matrix;
  readonly output: Matrix;
}

export interface Head extends Attention {
  /** [tokens, width / heads]. */
  readonly queries: Matrix;
  readonly keys: Matrix;
  readonly values: Matrix;
}

export interface MultiHead {
  readonly heads: readonly Head[];
  /** The heads' outputs side by side, times the output matrix, [tokens, width]. */
  readonly output: Matrix;
}

/**
 * Self-attention: queries, keys and values all come from x.
 * @param x [tokens, width]
 * @param heads how many; divides the width
 * @param optionsOf each head's options
 */
export function attendInHeads(
  x: Matrix,
  weights: HeadWeights,
  heads: number,
  optionsOf: (head: number) => AttentionOptions = () => ({}),
): MultiHead {
  const width = weights.query.columns / heads;
  if (!Number.isInteger(width)) {
    throw new RangeError(`${heads} heads do not share ${weights.query.columns} columns evenly.`);
  }
  const [q, k, v] = [weights.query, weights.key, weights.value].map((w) => multiply(x, w));
  const all = Array.from({ length: heads }, (_, head) => {
    const part = (whole: Matrix) => takeColumns(whole, head * width, width);
    const [queries, keys, values] = [part(q!), part(k!), part(v!)];
    return { queries, keys, values, ...attend(queries, keys, values, optionsOf(head)) };
  });
  return {
    heads: all,
    output: multiply(joinColumns(all.map(({ output }) => output)), weights.output),
  };
}
