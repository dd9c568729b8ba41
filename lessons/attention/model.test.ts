/** The numbers that the text quotes, and the figure's network against what is said of it. */
import { describe, expect, it } from 'vitest';
import { rowOf } from '@/math/attention/matrix';
import { copy } from './checkpoints/copy';
import { reverse } from './checkpoints/reverse';
import { sort } from './checkpoints/sort';
import { answerTo, readWord, tasks, writeWord, type Task } from './letters';
import { guessesAt, readNetwork, type Changes, type HeldScore } from './network-model';
import { drawNetwork, readSaved, readShown } from './networks';
import { packWeights, unpackWeights } from './pack-weights';
import { readRow } from './row-model';
import { measureSaturation } from './saturation-model';
import { countRight } from './use-accuracy';

const none: Changes = { off: [], silent: [], held: null };
const saved = { copy, reverse, sort };

function networkOf(task: Task) {
  return readSaved(task, unpackWeights(saved[task].weights));
}

function shareRight(task: Task, changes: Partial<Changes>): number {
  return countRight(networkOf(task), task, { ...none, ...changes }, 0, 100) / 500;
}

describe('one query', () => {
  const weightOfA = (query: readonly [number, number]) => readRow(query).pairs[0]!.weight;

  it('weighs as the text says', () => {
    const { pairs, output } = readRow([1, 0.5]);
    expect(pairs.map(({ weight }) => weight.toFixed(3))).toEqual([
      '0.730',
      '0.125',
      '0.021',
      '0.125',
    ]);
    expect(pairs[0]).toMatchObject({ product: 2.5 });
    expect(pairs[0]!.score).toBeCloseTo(1.77, 2);
    expect(output).toBeCloseTo(15.4, 1);
    expect(weightOfA([2, 1])).toBeCloseTo(0.94, 2);
    expect(readRow([0, 0]).output).toBe(25);
  });
});

describe('letters', () => {
  it('reads words as people type them', () => {
    expect(writeWord(readWord('Sto ne!'))).toBe('stone');
    expect(tasks.map((task) => writeWord(answerTo(readWord('stone'), task)))).toEqual([
      'stone',
      'enots',
      'enost',
    ]);
  });

  it('packs weights to the nearest 1/4096, and refuses what is too large', () => {
    const weights = Float32Array.of(0.3, -1.7, 7.99);
    for (const [i, value] of unpackWeights(packWeights(weights)).entries()) {
      expect(Math.abs(value - weights[i]!)).toBeLessThanOrEqual(0.5 / 4096);
    }
    expect(() => packWeights(Float32Array.of(8))).toThrow('too large');
  });
});

describe('the saved networks', () => {
  const answers = (task: Task, word: string, changes = none) =>
    writeWord(readNetwork(networkOf(task), readWord(word), changes).answer);

  it('answer words, also with a letter twice, but for sorting', () => {
    expect(answers('reverse', 'stone')).toBe('enots');
    expect(answers('copy', 'stone')).toBe('stone');
    expect(answers('sort', 'stone')).toBe('enost');
    expect(answers('reverse', 'array')).toBe('yarra');
    expect(answers('sort', 'array')).not.toBe('aarry');
  });

  it('are right on words that nobody chose', () => {
    expect(shareRight('copy', {})).toBe(1);
    expect(shareRight('reverse', {})).toBe(1);
    expect(shareRight('sort', {})).toBeGreaterThan(0.95);
  });

  it('look backwards in block 1', () => {
    const { trace, tokens } = readNetwork(networkOf('reverse'), readWord('stone'), none);
    for (const { weights } of trace.blocks[0]!.heads) {
      for (let row = 5; row < tokens.length; row++) {
        expect(rowOf(weights, row)[9 - row]).toBeGreaterThan(0.93);
      }
    }
    expect(rowOf(trace.blocks[0]!.heads[1]!.weights, 5)[4]).toBeCloseTo(0.95, 2);
  });

  it('hold another letter for the last one where a score is dragged', () => {
    const held: HeldScore = { block: 0, head: 1, row: 5, column: 2, score: 12 };
    const before = readNetwork(networkOf('reverse'), readWord('stone'), none);
    expect(rowOf(before.trace.blocks[0]!.heads[1]!.scores, 5)[2]).toBeCloseTo(-0.7, 1);
    const after = readNetwork(networkOf('reverse'), readWord('stone'), { ...none, held });
    expect(writeWord(after.answer)).toBe('onots');
    expect(guessesAt(after, 5, 1)[0]!.share).toBeGreaterThan(0.8);
  });

  it('break without their parts as the text says', () => {
    const without = (off: Changes['off']) => shareRight('reverse', { off });
    expect(without(['positions'])).toBeCloseTo(0.11, 2);
    expect(without(['residual'])).toBeCloseTo(0.03, 2);
    expect(without(['norm'])).toBeCloseTo(0.07, 2);
    const deaf = ['0.0', '0.1', '1.0', '1.1'].map((head) =>
      shareRight('reverse', { silent: [head] }),
    );
    expect(deaf.map((share) => share.toFixed(2))).toEqual(['0.62', '0.65', '1.00', '1.00']);
  });

  it('cannot tell an order in one block without positions', () => {
    const network = networkOf('reverse');
    const { blocks } = network.weights;
    const one = { ...network, weights: { ...network.weights, blocks: blocks.slice(0, 1) } };
    const logits = (word: string, off: Changes['off']) =>
      rowOf(readNetwork(one, readWord(word), { ...none, off }).trace.logits, 5);
    const gap = (off: Changes['off']) =>
      Math.max(...logits('stone', off).map((z, i) => Math.abs(z - logits('notes', off)[i]!)));
    expect(gap(['positions'])).toBeLessThan(1e-9);
    expect(gap([])).toBeGreaterThan(1);
  });
});

describe('what the cell shows', () => {
  const values = unpackWeights(reverse.weights);
  const shape = [values.length / 16, 16];

  it('is read as the network that it is', () => {
    const network = readShown({ shape, values }, [1, 2, 1, 1, 1, 1])!;
    expect(writeWord(readNetwork(network, readWord('stone'), none).answer)).toBe('enots');
    expect(readShown({ shape, values }, [3, 1, 0, 0, 1, 0])).toMatchObject({
      task: null,
      parts: { heads: 1, positions: false, mask: false, residual: true, norm: false },
    });
  });

  it('is refused where the reader made another network of it', () => {
    expect(readShown({ shape: [values.length / 8, 8], values }, [1, 2, 1, 1, 1, 1])).toBeNull();
    const part = values.subarray(0, 16 * 100);
    expect(readShown({ shape: [100, 16], values: part }, [1, 2, 1, 1, 1, 1])).toBeNull();
    expect(readShown({ shape, values }, [1, 3, 1, 1, 1, 1])).toBeNull();
  });
});

it('starts from weights that know nothing', () => {
  const network = drawNetwork(1);
  expect(countRight(network, 'reverse', none, 0, 100) / 500).toBeLessThan(0.1);
});

describe('saturation', () => {
  it('grows with d, and not when scores are divided by its root', () => {
    const [short, long] = [measureSaturation(2, false), measureSaturation(64, false)];
    expect(long.spread).toBeCloseTo(8, 0);
    expect(long.largest).toBeCloseTo(0.84, 2);
    expect(long.gradient).toBeCloseTo(0.036, 3);
    expect(short.gradient).toBeCloseTo(0.089, 3);
    const mended = measureSaturation(64, true);
    expect(mended.spread).toBeCloseTo(1, 1);
    expect(mended.gradient).toBeCloseTo(0.095, 3);
    for (const d of [2, 4, 8, 16, 32, 64, 128]) {
      expect(measureSaturation(d, true).spread).toBeCloseTo(1, 0);
    }
  });
});
