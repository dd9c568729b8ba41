/**
 * What counting achieves on the sonnets: counts of the first nine tenths, judged on these and on the
 * last tenth, which they do not contain. Nats a character; 0.03 is added to every count.
 */

/** Nothing counted; single characters; each after the one before it, or after the two. */
export const countingNames = ['uniform', 'single', 'pairs', 'triples'] as const;
export type CountingName = (typeof countingNames)[number];

export interface TwoLosses {
  readonly learned: number;
  readonly held: number;
}

export type CountingLosses = Readonly<Record<CountingName, TwoLosses>>;

/** Computed from the packed text; `counts-model.test.ts` holds them to it. */
export const countingLosses: CountingLosses = {
  uniform: { learned: 4.1109, held: 4.1109 },
  single: { learned: 3.1143, held: 3.1219 },
  pairs: { learned: 2.3333, held: 2.3621 },
  triples: { learned: 1.8276, held: 1.9835 },
};
