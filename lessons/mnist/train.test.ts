/** The lesson's cell, trained for real on a part of the data, and everything that it serves to the page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digits } from '@/engine/wire/questions/digits';
import { ask } from '@/engine/wire/questions/kind';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';
import { accuracyOf, countConfusions } from '@/math/confusion';
import { crossEntropy } from '@/math/softmax';
import { listMapLayers, workOutPixel } from './feature-pixel';

const dataDir = path.resolve('public/data');
const pixels = 28 * 28;

function replaceOnce(code: string, before: string, after: string): string {
  expect(code.split(before), `the cell has "${before}" once`).toHaveLength(2);
  return code.replace(before, after);
}

/** One epoch of network A on a tenth of the data. */
function shorten(cell: string): string {
  const part = replaceOnce(cell, 'validation: 5_000', 'validation: 500, train: 6_000, test: 1_000');
  return replaceOnce(part, '[5, Math.ceil', '[1, Math.ceil');
}

describe('the cell on 6,000 images', () => {
  let run: HarnessRun;
  let first: Float32Array;

  beforeAll(async () => {
    const cell = readFileSync(path.resolve('lessons/mnist/cells/train.ts'), 'utf8');
    run = await runCell(shorten(cell), { dataDir });
    expect(run.error).toBeNull();
    const bytes = await ask(run, digits, 'images', [0]);
    first = Float32Array.from(bytes, (ink) => ink / 255);
  }, 240_000);

  afterAll(() => run.dispose());

  it('reads far more test images than chance', () => {
    const last = run.record.lastStep;
    expect(last).toBe(94);
    expect(run.record.valueAt('loss', 1)).toBeCloseTo(Math.log(10), 0);
    expect(run.record.valueAt('loss', last)).toBeLessThan(0.6);
    expect(run.record.valueAt('test accuracy', last)).toBeGreaterThan(0.8);
  });

  it('shows how far an epoch has come', () => {
    const told = run.batches.flatMap(({ progress }) => (progress === null ? [] : [progress]));
    expect(told.some(({ label, unit }) => label === 'data' && unit === 'bytes')).toBe(true);
    expect(told.at(-1)).toMatchObject({ label: 'epoch 1', total: 94 });
  });

  it('serves a verdict on every test image that agrees with what it reported', async () => {
    const answer = (await ask(run, digits, 'lastTest', null))!;
    const counts = countConfusions(answer.labels, answer.predicted, 10);
    expect(answer.labels[0]).toBe(7);
    expect(accuracyOf(counts)).toBeCloseTo(
      run.record.valueAt('test accuracy', run.record.lastStep)!,
      6,
    );
    const logits = await ask(run, digits, 'predict', first);
    expect(answer.losses[0]).toBeCloseTo(crossEntropy(logits, 7), 4);
  });

  it('serves feature maps whose pixels the written-out arithmetic reproduces', async () => {
    const features = await ask(run, digits, 'features', first);
    const layers = listMapLayers(features, first);
    expect(layers.map(({ kind, output }) => `${kind} ${output.shape.join('×')}`)).toEqual([
      'convolution 26×26×32',
      'max-pool 13×13×32',
      'convolution 11×11×64',
      'max-pool 5×5×64',
    ]);
    for (const layer of layers) {
      const weights =
        layer.kind === 'convolution' ? await ask(run, digits, 'weights', layer.index) : null;
      for (const place of [
        { row: 0, column: 0, map: 0 },
        { row: 3, column: 2, map: 31 },
        { row: 4, column: 4, map: 7 },
      ]) {
        const working = workOutPixel(layer, place, weights)!;
        const computed = working.kind === 'convolution' ? working.a : working.largest;
        expect(computed).toBeCloseTo(working.value, 4);
      }
    }
  });

  it('refuses what is not an image, and a layer that is no convolution', async () => {
    await expect(ask(run, digits, 'predict', new Float32Array(10))).rejects.toThrow(
      `An image has ${pixels} pixels.`,
    );
    await expect(ask(run, digits, 'weights', 1)).rejects.toThrow('not a convolution');
  });
});
