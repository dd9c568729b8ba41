import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseTokens, decodeTokens, encodePiece, tokenBytes, type Tokenizer } from './byte-pair';
import { countPairs, trainMerges, type MergeOptions, type MergeTraining } from './merge-training';
import { wordPieces } from './text-pieces';

/** The words of Sennrich, Haddow and Birch (2016), each as often as in their example. */
const words = [
  ...Array<string>(5).fill('low'),
  ...Array<string>(2).fill('lower'),
  ...Array<string>(6).fill('newest'),
  ...Array<string>(3).fill('widest'),
].join('\n');

const options = fc.record<MergeOptions>({
  unit: fc.constantFrom('characters', 'bytes'),
  withinWords: fc.boolean(),
});
/** Few characters, so that pairs repeat and overlap. */
const dense = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '学', '😀'), maxLength: 60 });
const wide = fc.string({ unit: 'grapheme', maxLength: 40 });

function textOf({ tokenizer }: MergeTraining, id: number): string {
  return new TextDecoder().decode(tokenBytes(tokenizer, id));
}

/** The next merge found anew from the tokens, without what the training carries along. */
function nextByCounting(training: MergeTraining, merges: number) {
  const best = countPairs(training.tokensAt(merges))[0];
  return best && best.count > 1 ? best : undefined;
}

describe('trainMerges', () => {
  it('merges what stands together most often, as counted by hand', () => {
    const training = trainMerges(words, { unit: 'characters', withinWords: true });
    training.learn(7);
    const { merges } = training.tokenizer;
    // e-s 9, es-t 9; then l-o and lo-w 7, of which l-o comes first by its ids; then n-e, ne-w, new-est 6.
    expect(
      merges.map(({ first, second, count }) => [
        textOf(training, first),
        textOf(training, second),
        count,
      ]),
    ).toEqual([
      ['e', 's', 9],
      ['es', 't', 9],
      ['l', 'o', 7],
      ['lo', 'w', 7],
      ['e', 'w', 6],
      ['n', 'ew', 6],
      ['new', 'est', 6],
    ]);
    // 15 + 10 + 36 + 18 letters and 15 line breaks, and one token fewer for each place of a merge.
    expect(training.lengths).toEqual([94, 85, 76, 69, 62, 56, 50, 44]);
  });

  it('merges three alike from the left, and counts each pair of neighbours', () => {
    const training = trainMerges('aaa', { unit: 'characters', withinWords: false });
    expect(countPairs(training.tokensAt(0))).toEqual([{ first: 0, second: 0, count: 2 }]);
    expect(training.learn(9)).toBe(1);
    expect(training.tokensAt(1).ids).toEqual([1, 0]);
  });

  it('makes every merge that counting anew would make, and stops where it would', () => {
    fc.assert(
      fc.property(dense, options, (text, how) => {
        const training = trainMerges(text, how);
        const all = training.learn(1000);
        const { merges } = training.tokenizer;
        for (const [i, merge] of merges.entries()) {
          expect(nextByCounting(training, i)).toEqual(merge);
          expect(training.tokensAt(i).ids).toHaveLength(training.lengths[i]!);
        }
        expect(nextByCounting(training, all)).toBeUndefined();
      }),
    );
  });

  it('may be asked step by step or at once', () => {
    const how: MergeOptions = { unit: 'bytes', withinWords: false };
    const atOnce = trainMerges(words, how);
    atOnce.learn(12);
    const stepwise = trainMerges(words, how);
    for (let i = 1; i <= 12; i++) stepwise.learn(i);
    expect(stepwise.tokenizer).toEqual(atOnce.tokenizer);
    expect(stepwise.tokensAt(12)).toEqual(atOnce.tokensAt(12));
  });

  it('never joins what belongs to two words', () => {
    const training = trainMerges('to be or not to be', { unit: 'characters', withinWords: true });
    const learned = training.learn(100);
    const pieces = training.tokensAt(learned);
    expect(pieces.begins.filter(Boolean)).toHaveLength(6);
    expect(pieces.ids.map((id) => textOf(training, id))).toContain(' be');
  });
});

describe('encode and decode', () => {
  it('give back every text, whatever was learned', () => {
    fc.assert(
      fc.property(fc.oneof(dense, wide), options, fc.nat(20), (text, how, count) => {
        const training = trainMerges(text, how);
        training.learn(count);
        const { ids } = training.tokensAt(count);
        expect(decodeTokens(training.tokenizer, ids)).toBe(text);
      }),
    );
  });

  it('in bytes, spell what was never seen', () => {
    const training = trainMerges(words, { unit: 'bytes', withinWords: true });
    training.learn(10);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeTokens(training.tokenizer, encodePiece(training.tokenizer, text))).toBe(text);
      }),
    );
  });

  it('split a word as training did', () => {
    fc.assert(
      fc.property(dense, options, (text, how) => {
        const training = trainMerges(text, how);
        const learned = training.learn(1000);
        const pieces = how.withinWords ? wordPieces(text) : [text];
        const ids = pieces.flatMap((piece) => encodePiece(training.tokenizer, piece));
        expect(ids).toEqual(training.tokensAt(learned).ids);
      }),
    );
  });

  it('make “lowest” of low and est, which never stood together', () => {
    const training = trainMerges(words, { unit: 'characters', withinWords: true });
    training.learn(4);
    const ids = encodePiece(training.tokenizer, 'lowest');
    expect(ids.map((id) => textOf(training, id))).toEqual(['low', 'est']);
    expect(() => encodePiece(training.tokenizer, 'lowly')).toThrow('The vocabulary has no "y".');
  });

  it('have 256 bytes, or the characters of the text', () => {
    expect(baseTokens('学而', 'bytes')).toHaveLength(256);
    expect(baseTokens('学而学', 'characters')).toHaveLength(2);
    const empty: Tokenizer = { unit: 'bytes', base: baseTokens('', 'bytes'), merges: [] };
    expect(encodePiece(empty, '学')).toEqual([0xe5, 0xad, 0xa6]);
    expect(() => tokenBytes(empty, 256)).toThrow('There is no token 256.');
  });
});
