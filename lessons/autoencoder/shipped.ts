/** What a script trained and wrote down from the cells, and what it is unpacked to. */
import type { MapPoint } from '@/charts/maps/map-area';
import { unpackChain, type ChainShape, type DenseChain } from '@/math/dense-chain';
import { bytesOf } from '@/math/packed-numbers';

export interface CodedPlane {
  /** The first two numbers of the code of each validation digit. */
  readonly codes: readonly MapPoint[];
  readonly decoder: DenseChain;
}

export interface Planes {
  readonly plain: CodedPlane;
  readonly variational: CodedPlane;
}

export interface Digits {
  /** The class of each validation digit. */
  readonly labels: readonly number[];
  /** Some of them, as places among all, with their pixels from 0 (paper) to 1 (ink). */
  readonly shown: readonly { readonly place: number; readonly pixels: Float32Array }[];
}

const imagePixels = 28 * 28;

interface Packed {
  readonly shape: readonly { inputs: number; units: number; activation: string }[];
  readonly weights: string;
}

function unpack({ shape, weights }: Packed): DenseChain {
  return unpackChain(shape as ChainShape, bytesOf(weights));
}

function codesOf(base64: string): MapPoint[] {
  const { buffer } = bytesOf(base64);
  const view = new DataView(buffer);
  return Array.from({ length: buffer.byteLength / 4 }, (_, i) => [
    view.getInt16(4 * i, true) / 100,
    view.getInt16(4 * i + 2, true) / 100,
  ]);
}

export async function loadPlanes(): Promise<Planes> {
  const { plain, variational } = (await import('./shipped/plane.json')).default;
  const open = (packed: { codes: string; decoder: Packed }): CodedPlane => ({
    codes: codesOf(packed.codes),
    decoder: unpack(packed.decoder),
  });
  return { plain: open(plain), variational: open(variational) };
}

export async function loadDenoiser(): Promise<DenseChain> {
  return unpack((await import('./shipped/denoise.json')).default.denoiser);
}

export async function loadDigits(): Promise<Digits> {
  const { labels, places, images } = (await import('./shipped/digits.json')).default;
  const bytes = bytesOf(images);
  return {
    labels: Array.from(labels, Number),
    shown: places.map((place, i) => ({
      place,
      pixels: Float32Array.from(
        bytes.subarray(i * imagePixels, (i + 1) * imagePixels),
        (ink) => ink / 255,
      ),
    })),
  };
}
