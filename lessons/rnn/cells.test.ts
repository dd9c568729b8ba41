/** What the text claims of its cells, over ten starts each, and what the recorded network is worth. */
import { describe, expect, it } from 'vitest';
import { lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import { crossEntropy } from '@/math/softmax';
import { spectralNorm, times } from '@/math/matrix';
import { simpleRnn } from '@/math/recurrent/simple-rnn';
import { unroll } from '@/math/recurrent/through-time';
import { alphabet, makeNetwork, recorded, weightNames, type LetterNetwork } from './letters';

const [remember, rhyme] = ['remember', 'rhyme'].map((name) => readCell(import.meta.url, name));

const all = process.env['VERIFY'] !== undefined;
/** For what trains over and over. */
const minutes = 900_000;
const ten = Array.from({ length: 10 }, (_, i) => i + 1);

/** Whether the symbol is named rightly in the last twenty steps, nine times of ten at least. */
function learns(params: Readonly<Record<string, number>>): Promise<boolean> {
  return lookAtRun(remember!, { params }, ({ record }) => {
    const late = Array.from({ length: 20 }, (_, i) => record.valueAt('accuracy', 581 + i)!);
    return late.reduce((sum, share) => sum + share, 0) / 20 > 0.9;
  });
}

async function count(params: Readonly<Record<string, number>>): Promise<number> {
  let learned = 0;
  for (const seed of ten) if (await learns({ ...params, seed })) learned++;
  return learned;
}

describe('the memory', () => {
  it('spans ten steps, and from the first start not sixty', async () => {
    expect(await learns({})).toBe(true);
    expect(await learns({ gap: 60 })).toBe(false);
  });

  it.runIf(all).each([
    [10, 10],
    [20, 8],
    [40, 5],
    [60, 2],
  ])('spans %d steps from %d of ten starts', { timeout: minutes }, async (gap, learned) => {
    expect(await count({ gap })).toBe(learned);
  });

  it.runIf(all)(
    'fails by the distance, not by the length of what is read',
    { timeout: minutes },
    async () => {
      expect(await count({ gap: 60, asked: 55 })).toBe(10);
    },
  );

  it('guesses at ln 4 where it fails', () =>
    lookAtRun(remember!, { params: { gap: 60 } }, ({ record }) => {
      expect(record.valueAt('loss', 600)).toBeCloseTo(Math.log(4), 1);
    }));
});

/** The cell's own rhyme, without running it. */
function textOfRhyme(): string {
  const lines = [...rhyme!.matchAll(/^ {2}'(.*)',$/gm)].map(([, line]) => line!);
  const parts = lines.flatMap((line) => line.split('|'));
  const verse = (n: number) =>
    parts
      .slice(0, n + 1)
      .reverse()
      .join('');
  return parts.map((_, n) => `this is ${verse(n)}\n`).join('');
}

/** Mean cross-entropy of every letter of the rhyme after those before it. */
function lossOn(network: LetterNetwork, text: string): number {
  const codes = Array.from(text, (letter) => alphabet.indexOf(letter));
  const inputs = codes.map((code) => Array.from(alphabet, (_, i) => (i === code ? 1 : 0)));
  const steps = unroll(simpleRnn(network), inputs.slice(0, -1));
  const losses = steps.map(({ state }, t) => {
    const scores = times(network.V, state).map((score, i) => score + network.c[i]!);
    return crossEntropy(scores, codes[t + 1]!);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** The share of all states along a text at which tanh is flat. */
function flatShare(network: LetterNetwork, text: string): number {
  const inputs = Array.from(text, (letter) =>
    Array.from(alphabet, (known) => (known === letter ? 1 : 0)),
  );
  const states = unroll(simpleRnn(network), inputs).flatMap(({ state }) => state);
  return states.filter((h) => 1 - h * h < 0.01).length / states.length;
}

describe('the rhyme', () => {
  it('is whole', () => {
    const text = textOfRhyme();
    expect(text.split('\n')).toHaveLength(12);
    expect(text).toContain(
      'this is the rat that ate the malt that lay in the house that jack built\n',
    );
    expect(Array.from(text).every((letter) => alphabet.includes(letter))).toBe(true);
  });

  it('is known to the recorded network', () => {
    expect(lossOn(recorded, textOfRhyme())).toBeLessThan(0.1);
  });

  it('blows up without clipping', () =>
    lookAtRun(rhyme!, { params: { clip: 1000 }, maxSteps: 60 }, ({ record }) => {
      expect(record.valueAt('norm', 1)).toBeLessThan(1);
      expect(Math.max(...record.series('norm').values)).toBeGreaterThan(100);
      expect(record.valueAt('loss', 1)).toBeCloseTo(3.4, 1);
      expect(record.valueAt('loss', 60)).toBeGreaterThan(Math.log(28));
      const thrown = makeNetwork(weightNames.map((name) => record.shownNear(name, 60)!));
      expect(spectralNorm(thrown.U)).toBeGreaterThan(1000);
      expect(flatShare(thrown, textOfRhyme())).toBeGreaterThan(0.9);
      expect(flatShare(recorded, textOfRhyme())).toBeCloseTo(0.05, 1);
    }));

  it.runIf(all).each(ten)(
    'is learned with clipping and not without, start %d',
    { timeout: minutes },
    async (seed) => {
      const end = (clip: number) =>
        lookAtRun(rhyme!, { params: { seed, clip } }, ({ record }) =>
          record.valueAt('loss', 1200)!,
        );
      expect(await end(1)).toBeLessThan(0.15);
      expect(await end(1000)).toBeGreaterThan(Math.log(28));
    },
  );

  it.runIf(all)('is recorded as the cell learns it', { timeout: minutes }, () =>
    lookAtRun(rhyme!, {}, ({ record }) => {
      const tensors = weightNames.map((name) => record.shownNear(name, 1200)!);
      const text = textOfRhyme();
      expect(record.valueAt('loss', 1200)).toBeCloseTo(0.11, 2);
      expect(lossOn(makeNetwork(tensors), text)).toBeCloseTo(lossOn(recorded, text), 1);
    }),
  );
});
