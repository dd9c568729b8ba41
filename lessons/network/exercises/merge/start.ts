/** The one layer z = Wx + b that does what two layers without an activation do: W2 (W1 x + b1) + b2. */
export function merge(W1: number[][], b1: number[], W2: number[][], b2: number[]) {
  // Not right yet, except for its shape: a row for each unit of the second layer, a column for each input.
  const W = W2.map(() => W1[0]!.map(() => 0));
  const b = b2.map((value, i) => value + b1[i]!);
  return { W, b };
}
