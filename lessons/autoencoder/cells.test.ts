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

/** Counts, for 500 codes from the prior, which real digit is nearest to what each decoder draws. */
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
  const missing = (labels: number[]) =>
    [...Array(10).keys()].filter((digit) => labels.filter((l) => l === digit).length < 5).length;
  const chance = tf.randomNormal([500, size]);
  report({
    'plain missing': missing(nearest(run(decoder, chance))),
    'variational missing': missing(nearest(run(decoderV, chance))),
  });
}
`;

describe('the two planes', () => {
  it.skipIf(!verifying)(
    'draw by chance: some digits never come of the plain one, nearly all of the variational one',
    async () => {
      for (const seed of starts) {
        await lookAtRun(plane + count, { dataDir, seed }, (run) => {
          expect(lastOf(run, 'plain missing')).toBeGreaterThanOrEqual(2);
          expect(lastOf(run, 'variational missing')).toBeLessThanOrEqual(1);
          expect(lastOf(run, 'plain')).toBeLessThan(lastOf(run, 'variational'));
        });
      }
    },
    patience,
  );

  it.skipIf(!verifying)(
    'collapse under a KL weight of 100, and not under one of 1',
    async () => {
      for (const seed of starts.slice(0, 3)) {
        const kl = (params: Readonly<Record<string, number>>) =>
          lookAtRun(plane, { dataDir, seed, params }, (run) => lastOf(run, 'KL'));
        expect(await kl({ 'KL weight': 100 })).toBeLessThan(0.1);
        expect(await kl({})).toBeGreaterThan(3);
      }
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
      for (const size of [1, 2, 8, 32]) {
        await lookAtRun(bottleneck, { dataDir, params: { 'code size': size } }, (run) => {
          const pca = lastOf(run, 'PCA');
          expect(lastOf(run, 'linear')).toBeGreaterThan(0.99 * pca);
          expect(lastOf(run, 'linear')).toBeLessThan(1.1 * pca);
          expect(lastOf(run, 'bent')).toBeLessThan(pca);
        });
      }
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
