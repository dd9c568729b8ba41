/** The lesson's cell, trained for real on a part of the data, and everything that it serves to the page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digits } from '@/engine/wire/questions/digits';
import { ask } from '@/engine/wire/questions/kind';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';
import { accuracyOf, countConfusions } from '@/math/confusion';
import { normalizeDigit, rasterizeStrokes } from '@/math/digit-image';
import { seededRandom } from '@/math/random';
import { crossEntropy, softmax } from '@/math/softmax';
import { listMapLayers, workOutPixel } from './feature-pixel';

const dataDir = path.resolve('public/data');
const pixels = 28 * 28;

function replaceOnce(code: string, before: string, after: string): string {
  expect(code.split(before), `the cell has "${before}" once`).toHaveLength(2);
  return code.replace(before, after);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

type Place = readonly [x: number, y: number];

/** Strokes in a square of side 1. */
const noDigits: Readonly<Record<string, readonly (readonly Place[])[]>> = {
  A: [[[0, 1], [0.5, 0], [1, 1]], [[0.25, 0.6], [0.75, 0.6]]], // prettier-ignore
  T: [[[0, 0], [1, 0]], [[0.5, 0], [0.5, 1]]], // prettier-ignore
  star: [[[0.2, 1], [0.5, 0], [0.8, 1], [0, 0.4], [1, 0.4], [0.2, 1]]], // prettier-ignore
};

/** Each shape twenty times, by a hand that is not quite steady. */
function drawNoDigits() {
  const random = seededRandom(1);
  const shift = () => (random() - 0.5) * 0.16;
  return Object.entries(noDigits).flatMap(([name, strokes]) =>
    range(20).map(() => {
      const drawn = strokes.map((stroke) =>
        stroke.map(([x, y]) => ({
          x: 0.25 + 0.5 * (x + shift()),
          y: 0.2 + 0.6 * (y + shift()),
          radius: 0.035,
        })),
      );
      return { name, image: normalizeDigit(rasterizeStrokes(drawn, 112)).values };
    }),
  );
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

  it('names a digit for what is none, and its largest logit tells only some of it', async () => {
    const read = async (image: Float32Array) => [...(await ask(run, digits, 'predict', image))];
    const bytes = await ask(run, digits, 'images', range(400));
    const real: number[] = [];
    for (const i of range(400)) {
      const image = bytes.slice(i * pixels, (i + 1) * pixels);
      real.push(Math.max(...(await read(Float32Array.from(image, (ink) => ink / 255)))));
    }
    expect(real.filter((logit) => logit > 1.4).length / 400).toBeCloseTo(0.95, 2);

    const answers: Record<string, number[][]> = {};
    for (const { name, image } of drawNoDigits()) (answers[name] ??= []).push(await read(image));
    const largest = (name: string) => answers[name]!.map((logits) => Math.max(...logits));
    expect(largest('A').filter((logit) => logit > 1.4)).toHaveLength(2);
    expect(largest('star').filter((logit) => logit > 1.4)).toHaveLength(3);
    expect(Math.min(...largest('T'))).toBeGreaterThan(4);
    for (const logits of answers['T']!) expect(softmax(logits)[7]).toBeGreaterThan(0.9);
  });

  it('refuses what is not an image, and a layer that is no convolution', async () => {
    await expect(ask(run, digits, 'predict', new Float32Array(10))).rejects.toThrow(
      `An image has ${pixels} pixels.`,
    );
    await expect(ask(run, digits, 'weights', 1)).rejects.toThrow('not a convolution');
  });
});
