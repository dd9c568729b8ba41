/** What the text claims of its cells, and what came with the page trained anew; `npm run verify` goes through ten starts. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';
import { chains } from '@/engine/wire/questions/chains';
import { ask } from '@/engine/wire/questions/kind';
import { errorBetween, spoil } from './denoise-model';
import { decode, drawCodes } from './plane-model';
import { loadDenoiser, loadDigits, loadPlanes } from './shipped';

const dataDir = path.resolve('public/data');
const verifying = process.env['VERIFY'] !== undefined;
/** The reader's own start is the first. */
const starts = [42, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** One after the other they take minutes. */
const patience = 3_600_000;

const plane = readCell(import.meta.url, 'plane');

function lastOf({ record }: HarnessRun, name: string): number {
  return record.valueAt(name, record.lastStep)!;
}

/**
 * Counts, for 500 codes from the prior, which real digit is nearest to what each decoder draws; and how much farther
 * from its nearest digit a picture halfway between two digits is than the pictures at the digits' own codes.
 */
const count = `
{
  const bank = digits.train.batch(0, 5000);
  const inks = pixels(bank.x);
  const squares = inks.square().sum(1);
  const nearest = (z: tf.Tensor) =>
    tf.tidy(() => {
      const drawn = z.sigmoid();
      const apart = squares.sub(tf.matMul(drawn, inks, false, true).mul(2));
      const places = apart.argMin(1).dataSync();
      return [...places].map((i) => digits.train.labels[i]!);
    });
  const far = (f: tf.Sequential, codes: tf.Tensor) =>
    tf.tidy(() => {
      const drawn = run(f, codes).sigmoid();
      const cross = tf.matMul(drawn, inks, false, true).mul(2);
      const square = drawn.square().sum(1, true).add(squares).sub(cross).min(1);
      return square.maximum(0).sqrt().mean().dataSync()[0]!;
    });
  const halfway = (f: tf.Sequential, codes: tf.Tensor) => {
    const [left, right] = tf.split(codes, 2) as [tf.Tensor, tf.Tensor];
    return far(f, left.add(right).div(2)) / far(f, codes);
  };
  const missing = (labels: number[]) =>
    [...Array(10).keys()].filter((digit) => labels.filter((l) => l === digit).length < 5).length;
  const chance = tf.randomNormal([500, size]);
  report({
    'plain missing': missing(nearest(run(decoder, chance))),
    'variational missing': missing(nearest(run(decoderV, chance))),
    'plain halfway': halfway(decoder, run(encoder, seen)),
    'variational halfway': halfway(decoderV, split(seen)[0]!),
  });
}
`;

describe('the two planes', () => {
  it(
    'are as wrong as the text says from the reader’s start',
    () =>
      lookAtRun(plane, { dataDir, seed: 42 }, (run) => {
        expect(lastOf(run, 'plain error')).toBeCloseTo(0.0424, 3);
        expect(lastOf(run, 'variational')).toBeCloseTo(0.0458, 3);
      }),
    patience,
  );

  it.skipIf(!verifying)(
    'draw by chance: some digits never come of the plain one, nearly all of the variational one; on the way, both alike',
    async () => {
      for (const seed of starts) {
        await lookAtRun(plane + count, { dataDir, seed }, (run) => {
          expect(lastOf(run, 'plain missing')).toBeGreaterThanOrEqual(2);
          expect(lastOf(run, 'variational missing')).toBeLessThanOrEqual(1);
          expect(lastOf(run, 'plain error')).toBeLessThan(lastOf(run, 'variational'));
          for (const plane of ['plain', 'variational']) {
            expect(lastOf(run, `${plane} halfway`)).toBeLessThan(1.1);
          }
        });
      }
    },
    patience,
  );

  it.skipIf(!verifying)(
    'collapse under a KL weight of 100, and not under one of 1',
    async () => {
      const kl = (params: Readonly<Record<string, number>>) =>
        lookAtRun(plane, { dataDir, params }, (run) => lastOf(run, 'KL'));
      expect(await kl({ 'KL weight': 100 })).toBeLessThan(0.1);
      expect(await kl({})).toBeGreaterThan(3);
    },
    patience,
  );
});

describe('the bottleneck', () => {
  const bottleneck = readCell(import.meta.url, 'bottleneck');

  it('has the error of PCA at the first step', () =>
    lookAtRun(bottleneck, { dataDir, maxSteps: 1 }, ({ record }) => {
      expect(record.valueAt('PCA', 1)).toBeCloseTo(0.0556, 4);
    }));

  it.skipIf(!verifying)(
    'is used best by the network that may bend, and by the linear one no better than by PCA',
    async () => {
      await lookAtRun(bottleneck, { dataDir }, (run) => {
        expect(lastOf(run, 'PCA')).toBeCloseTo(0.0556, 4);
        expect(lastOf(run, 'linear')).toBeCloseTo(0.057, 3);
        expect(lastOf(run, 'bent')).toBeCloseTo(0.0465, 3);
      });
    },
    patience,
  );
});

describe.skipIf(!verifying)('denoising', () => {
  const denoise = readCell(import.meta.url, 'denoise');
  const errors = (params: Readonly<Record<string, number>>) =>
    lookAtRun(denoise, { dataDir, params }, (run) => ({
      clean: lastOf(run, 'clean digits'),
      noisy: lastOf(run, 'noisy digits'),
    }));

  it(
    'is not learned by copying, however wide the network, and is learned as soon as noise is put in',
    async () => {
      const copier = await errors({ noise: 0, units: 1024 });
      expect(copier.clean).toBeLessThan(0.003);
      expect(copier.noisy).toBeGreaterThan(0.042);
      expect((await errors({ units: 1024 })).noisy).toBeLessThan(0.025);
    },
    patience,
  );
});

describe.skipIf(!verifying)('hidden pixels', () => {
  const names = ['probe', 'scratch', 'tuned'] as const;
  const sharesFrom = (seed: number) =>
    lookAtRun(readCell(import.meta.url, 'masked'), { dataDir, seed }, (run) =>
      names.map((name) => lastOf(run, name)),
    );

  it(
    'help and do not help: two starts that are quoted, and ten that are counted',
    async () => {
      const shares: number[][] = [];
      for (const seed of starts) shares.push(await sharesFrom(seed));
      expect(shares[0]!.map((share) => share.toFixed(3))).toEqual(['0.625', '0.630', '0.666']);
      expect(shares[2]!.map((share) => share.toFixed(3))).toEqual(['0.662', '0.612', '0.648']);
      const ahead = (place: number) => shares.filter((share) => share[place]! > share[1]!).length;
      expect([ahead(0), ahead(2)]).toEqual([4, 6]);
      const means = names.map((_, i) => shares.reduce((sum, share) => sum + share[i]!, 0) / 10);
      expect(means.map((mean) => mean.toFixed(3))).toEqual(['0.672', '0.671', '0.690']);
      const spread = shares.map(([, scratch]) => scratch!);
      expect(Math.max(...spread) - Math.min(...spread)).toBeGreaterThan(0.13);
    },
    patience,
  );
});

describe.skipIf(!verifying)('what came with the page', () => {
  it(
    'is drawn alike by the cells, trained anew',
    async () => {
      const [planes, denoiser, { shown }] = await Promise.all([
        loadPlanes(),
        loadDenoiser(),
        loadDigits(),
      ]);
      const again = async (cell: string, name: string) => {
        const run = await runCell(readCell(import.meta.url, cell), { dataDir });
        const chain = await ask(run, chains, 'read', name);
        run.dispose();
        return chain!;
      };
      const codes = drawCodes(1, 20, 2);
      for (const [name, decoder] of [
        ['decoder', planes.plain.decoder],
        ['decoderV', planes.variational.decoder],
      ] as const) {
        const chain = await again('plane', name);
        for (const code of codes) {
          expect(errorBetween(decode(chain, code), decode(decoder, code))).toBeLessThan(0.002);
        }
      }
      const chain = await again('denoise', 'denoiser');
      for (const { pixels } of shown) {
        const spoilt = [...spoil(pixels, 0.5, 1, [])];
        const apart = errorBetween(decode(chain, spoilt), decode(denoiser, spoilt));
        expect(apart).toBeLessThan(0.002);
      }
    },
    patience,
  );
});
