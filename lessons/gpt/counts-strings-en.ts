/** The words of the counting figure in English; `counts-strings-zh.ts` has the same ones. */
import type { CountingName } from './counting-losses';

const white: Readonly<Record<string, string>> = { ' ': 'space', '\n': 'line end' };

export const en = {
  figureName: 'Models that only count',
  caption:
    'Four models without a single weight, and what each writes. Choose a pair in the map or by its two names: its probability is a share of counts.',
  description: (uniform: string, single: string, pairs: string, triples: string) =>
    `Losses on the held-out text, in nats a character: ${uniform} without counting, ${single} by single characters, ${pairs} by pairs, ${triples} by triples.`,
  addition: 'Added to every count, δ',
  again: 'Write anew',
  loading: 'The sonnets are on their way (39 KB) …',
  waiting: '…',
  failed: 'The sonnets could not be fetched. Check your connection.',
  retry: 'Try again',
  zero: 'With nothing added, what was never counted is impossible: one such place in the held-out text, and the loss is infinite.',
  models: {
    uniform: 'No counting: all alike',
    single: 'Single characters',
    pairs: 'Pairs: after one character',
    triples: 'Triples: after two characters',
  } satisfies Record<CountingName, string>,
  learned: 'Loss on the counted text',
  held: 'Loss on the held-out text',
  perplexity: 'Perplexity there',
  sample: 'What it writes',
  map: 'Rows: the character before. Columns: the one that comes. Both run from line end and space over marks and capitals to small letters. The stronger, the likelier (by its square root).',
  mapName: 'Probabilities of all pairs',
  character: (character: string) => white[character] ?? `“${character}”`,
  pair: (before: string, after: string) => `After ${before} comes ${after}`,
  before: 'After',
  after: 'comes',
  counts: (before: string, total: string, after: string, count: string) =>
    `After ${before} came ${total} characters, and ${count} of them were ${after}.`,
  likeliest: (before: string) => `The likeliest after ${before}`,
  nats: 'nats',
  impossible: 'A model that says 0 is infinitely surprised when it happens.',
};
