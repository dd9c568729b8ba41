/** Models that only count the sonnets: their losses, what they write, and the table of pairs. */
import { characterVocabulary, splitText } from '@/math/language/characters';
import {
  contextIndex,
  countNgrams,
  ngramLoss,
  ngramProbabilities,
  ngramProbability,
  sampleNgrams,
  uniformLoss,
  type NgramCounts,
} from '@/math/language/counting-model';
import { seededRandom } from '@/math/random';
import type { CountingLosses, CountingName } from './counting-losses';

export interface Counted {
  readonly characters: readonly string[];
  readonly encode: (text: string) => Int32Array;
  readonly decode: (ids: ArrayLike<number>) => string;
  /** Of the text to learn from: single characters, pairs, triples. */
  readonly learned: readonly NgramCounts[];
  /** The same of the held-out text. */
  readonly held: readonly NgramCounts[];
}

const orders: Readonly<Record<Exclude<CountingName, 'uniform'>, number>> = {
  single: 1,
  pairs: 2,
  triples: 3,
};

/** What may be added to every count; the smallest positive one that the slider has is its second. */
export const additions = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];

export interface CountsState {
  /** Place in `additions`. */
  readonly addition: number;
  /** Of the samples. */
  readonly seed: number;
  /** The pair whose arithmetic is shown. */
  readonly before: string;
  readonly after: string;
}

/** An addition of 0.03, the best of the slider's for triples on the held-out text; for pairs no other is better by 0.001. */
export const countsOpening: CountsState = { addition: 4, seed: 1, before: 't', after: 'h' };

export function countText(text: string): Counted {
  const vocabulary = characterVocabulary(text);
  const { train, validation } = splitText(text);
  const count = (part: string) =>
    [1, 2, 3].map((order) =>
      countNgrams(vocabulary.encode(part), vocabulary.characters.length, order),
    );
  return { ...vocabulary, learned: count(train), held: count(validation) };
}

/** Mean surprise of each model on both texts, in nats a character. */
export function lossesOf({ characters, learned, held }: Counted, added: number): CountingLosses {
  const of = (name: keyof typeof orders) => {
    const model = learned[orders[name] - 1]!;
    return {
      learned: ngramLoss(model, model, added),
      held: ngramLoss(model, held[orders[name] - 1]!, added),
    };
  };
  const uniform = uniformLoss(characters.length);
  return {
    uniform: { learned: uniform, held: uniform },
    single: of('single'),
    pairs: of('pairs'),
    triples: of('triples'),
  };
}

const sampleLength = 200;

/** What a model writes after the beginning of a line. */
export function writeSample(counted: Counted, name: CountingName, added: number, seed: number) {
  const { characters, encode, decode, learned } = counted;
  const random = seededRandom(seed);
  if (name === 'uniform') {
    const draw = () => Math.floor(random() * characters.length);
    return decode(Array.from({ length: sampleLength }, draw));
  }
  const start = [...encode('\n\n')];
  return decode(sampleNgrams(learned[orders[name] - 1]!, start, sampleLength, added, random));
}

export interface PairReading {
  /** How often the second came after the first, and how often anything did. */
  readonly count: number;
  readonly total: number;
  readonly probability: number;
}

export function readPair(counted: Counted, state: CountsState): PairReading {
  const pairs = counted.learned[1]!;
  const [before, after] = [...counted.encode(state.before), ...counted.encode(state.after)];
  const context = contextIndex(pairs, [before!]);
  return {
    count: pairs.counts[context * pairs.size + after!]!,
    total: pairs.totals[context]!,
    probability: ngramProbability(pairs, context, after!, additions[state.addition]!),
  };
}

/** The characters that most often came after one, the most frequent first. */
export function likeliestAfter(
  counted: Counted,
  before: string,
  added: number,
  most: number,
): readonly { readonly character: string; readonly probability: number }[] {
  const pairs = counted.learned[1]!;
  const context = contextIndex(pairs, counted.encode(before));
  return ngramProbabilities(pairs, context, added)
    .map((probability, id) => ({ character: counted.characters[id]!, probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, most);
}

/** The square root of every pair's probability, a row for each first character: rare pairs are seen too. */
export function pairPicture(counted: Counted, added: number): Float32Array {
  const pairs = counted.learned[1]!;
  return Float32Array.from(pairs.counts, (_, i) =>
    Math.sqrt(ngramProbability(pairs, Math.floor(i / pairs.size), i % pairs.size, added)),
  );
}
