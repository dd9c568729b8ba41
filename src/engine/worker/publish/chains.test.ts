/** Chains that can be worked out by hand, asked what a page may ask. */
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runChain } from '../../../math/dense-chain';
import { chains } from '../../wire/questions/chains';
import { ask } from '../../wire/questions/kind';
import type { ImageSet } from '../data-sets';
import { publishChains } from './chains';

const labels = Uint8Array.of(4, 2);
const pixels = 28 * 28;

/** Image `i` has ink in its pixel `i` only. */
function imagesAt(places: readonly number[]) {
  const values = new Float32Array(places.length * pixels);
  for (const [row, place] of places.entries()) values[row * pixels + place] = 1;
  const size = places.length;
  return { size, x: tf.tensor4d(values, [size, 28, 28, 1]), y: tf.zeros<tf.Rank.R2>([size, 10]) };
}

const images: ImageSet = {
  size: 2,
  labels,
  next: () => imagesAt([0]),
  batch: () => imagesAt([0, 1]),
  pick: (places) => imagesAt(Array.from(places)),
};

function publish(models: Record<string, tf.LayersModel>) {
  const handlers = new Map<string, (input: unknown) => unknown>();
  publishChains(models, images, (name, handler) => handlers.set(name, handler));
  return { ask: async (name: string, input: unknown) => await handlers.get(name)!(input) };
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('lent chains', () => {
  const { dense, flatten } = tf.layers;

  it('are read, run on the images, and agree with the page’s own arithmetic', async () => {
    const encoder = tf.sequential({
      layers: [
        flatten({ inputShape: [28, 28, 1] }),
        dense({ units: 3, activation: 'relu' }),
        dense({ units: 2, useBias: false }),
      ],
    });
    const session = publish({ encoder });
    const layers = (await ask(session, chains, 'read', 'encoder'))!;
    expect(layers.map(({ activation }) => activation)).toEqual(['relu', 'linear']);
    expect(layers[1]!.bias).toEqual(new Float32Array(2));
    const codes = (await ask(session, chains, 'run', 'encoder'))!;
    expect(codes.width).toBe(2);
    expect(codes.labels).toEqual(labels);
    for (const i of [0, 1]) {
      const image = new Float32Array(pixels);
      image[i] = 1;
      for (const [j, value] of runChain(layers, image).entries()) {
        expect(codes.values[2 * i + j]).toBeCloseTo(value, 5);
      }
    }
  });

  it('take images as the model does, and answer null for names that are not lent', async () => {
    const flat = tf.sequential({ layers: [dense({ units: 1, inputShape: [pixels] })] });
    const session = publish({ flat });
    expect((await ask(session, chains, 'run', 'flat'))!.values).toHaveLength(2);
    expect(await ask(session, chains, 'read', 'other')).toBeNull();
    expect(await ask(session, chains, 'run', 'other')).toBeNull();
  });

  it('refuses what the page could not compute', () => {
    const gelu = tf.sequential({
      layers: [dense({ units: 1, inputShape: [2], activation: 'elu' })],
    });
    expect(() => publish({ gelu })).toThrow("lend: 'gelu' has a layer");
  });
});
