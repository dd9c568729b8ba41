/**
 * Language models that only count (n-grams): how often each character came after the one or two
 * before it, with a little added to every count, so that nothing new is impossible.
 */

/** Characters of context, none for single characters; the uniform model needs no counts. */
export interface NgramCounts {
  /** How many characters come together: 1, 2 or 3, the last of which is the one that is foretold. */
  readonly order: number;
  /** How many different characters there are, V. */
  readonly size: number;
  /** [V^order]: how often each sequence of ids occurs, the last id counting ones. */
  readonly counts: Uint32Array;
  /** [V^(order − 1)]: how often anything came after each context. */
  readonly totals: Uint32Array;
  /** All of them. */
  readonly total: number;
}

/**
 * Counts all sequences of a length in a text.
 * @param ids of characters, 0 … size − 1
 * @throws RangeError where the table would have more than 16 million entries
 */
export function countNgrams(ids: ArrayLike<number>, size: number, order: number): NgramCounts {
  const entries = size ** order;
  if (order < 1 || entries > 2 ** 24) {
    throw new RangeError(`A table of ${size} characters cannot have the order ${order}.`);
  }
  const counts = new Uint32Array(entries);
  const totals = new Uint32Array(entries / size);
  let sequence = 0;
  for (let i = 0; i < ids.length; i++) {
    // What came before the last `order` characters falls off at the left.
    sequence = (sequence % totals.length) * size + ids[i]!;
    if (i < order - 1) continue;
    counts[sequence]!++;
    totals[Math.floor(sequence / size)]!++;
  }
  return { order, size, counts, totals, total: Math.max(0, ids.length - order + 1) };
}

/** Where a context stands in `totals`: its last `order − 1` ids, read as a number of base V. */
export function contextIndex({ order, size }: NgramCounts, before: ArrayLike<number>): number {
  let index = 0;
  for (let i = before.length - order + 1; i < before.length; i++) {
    index = index * size + (before[i] ?? 0);
  }
  return index;
}

/**
 * The probability of one character after a context, $(c + δ) / (n + δV)$ (Lidstone's additive
 * smoothing; Laplace's with δ = 1). Uniform where neither says anything.
 * @param context a place in `totals`
 * @param added δ, not negative
 */
export function ngramProbability(
  { size, counts, totals }: NgramCounts,
  context: number,
  id: number,
  added: number,
): number {
  const total = totals[context]! + added * size;
  return total === 0 ? 1 / size : (counts[context * size + id]! + added) / total;
}

/** The probabilities of all characters after a context, [V]. */
export function ngramProbabilities(model: NgramCounts, context: number, added: number): number[] {
  return Array.from({ length: model.size }, (_, id) => ngramProbability(model, context, id, added));
}

/**
 * The mean of $-\ln p$ over a text, in nats a character, by a model that counted another text or
 * the same one. Infinite where something occurs that the model holds to be impossible.
 * @param judged the counts of the text that is judged, of the model's order and size
 * @throws RangeError where the two do not go together, or nothing is judged
 */
export function ngramLoss(model: NgramCounts, judged: NgramCounts, added: number): number {
  if (judged.order !== model.order || judged.size !== model.size || judged.total === 0) {
    throw new RangeError('Counts of another order, of other characters, or of nothing.');
  }
  let sum = 0;
  for (let sequence = 0; sequence < judged.counts.length; sequence++) {
    const count = judged.counts[sequence]!;
    if (count === 0) continue;
    const context = Math.floor(sequence / model.size);
    sum -= count * Math.log(ngramProbability(model, context, sequence % model.size, added));
  }
  return sum / judged.total;
}

/** The loss of a model that holds every character for equally likely, $\ln V$. */
export function uniformLoss(size: number): number {
  return Math.log(size);
}

/** One of several, each as likely as its probability says. */
export function drawIndex(probabilities: readonly number[], random: () => number): number {
  let left = random() * probabilities.reduce((sum, p) => sum + p, 0);
  const found = probabilities.findIndex((p) => (left -= p) < 0);
  return found >= 0 ? found : probabilities.findLastIndex((p) => p > 0);
}

/**
 * Writes on: each character is drawn after those before it.
 * @param start ids to begin with, at least as many as the model's context
 * @returns the new ids only
 */
export function sampleNgrams(
  model: NgramCounts,
  start: readonly number[],
  length: number,
  added: number,
  random: () => number,
): number[] {
  const ids = [...start];
  for (let i = 0; i < length; i++) {
    const context = contextIndex(model, ids);
    ids.push(drawIndex(ngramProbabilities(model, context, added), random));
  }
  return ids.slice(start.length);
}
