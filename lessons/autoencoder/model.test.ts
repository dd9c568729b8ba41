/** The figures' arithmetic, and what came with the page. */
import { describe, expect, it } from 'vitest';
import { errorBetween, spoil } from './denoise-model';
import { areaOf, codeSize, decode, drawCodes, walk } from './plane-model';
import { loadDenoiser, loadDigits, loadPlanes, type CodedPlane } from './shipped';

describe('the plane', () => {
  it('has room around all codes', () => {
    expect(
      areaOf([
        [0, 5],
        [10, 5],
      ]),
    ).toEqual({ x: [-0.6, 10.6], y: [4, 6] });
  });

  it('is walked in equal steps, both ends included', () => {
    expect(walk([0, 4], [2, 0], 3)).toEqual([
      [0, 4],
      [1, 2],
      [2, 0],
    ]);
  });

  it('draws codes that are standard normal, the same ones for a seed', () => {
    const codes = drawCodes(1, 4000, 2).flat();
    expect(codes).toEqual(drawCodes(1, 4000, 2).flat());
    const mean = codes.reduce((sum, c) => sum + c, 0) / codes.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(codes.reduce((sum, c) => sum + c * c, 0) / codes.length).toBeCloseTo(1, 1);
  });

  it('came with codes from which the decoder draws the digits again', async () => {
    const { labels, shown } = await loadDigits();
    expect(labels).toHaveLength(500);
    expect(shown.map(({ place }) => labels[place])).toEqual([...Array(10).keys()]);
    for (const { codes, decoder } of Object.values<CodedPlane>({ ...(await loadPlanes()) })) {
      expect(codes).toHaveLength(500);
      expect(codeSize(decoder)).toBe(2);
      const errors = shown.map(({ place, pixels }) =>
        errorBetween(decode(decoder, codes[place]!), pixels),
      );
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      // Two numbers of PCA leave 0.0556.
      expect(mean).toBeLessThan(0.05);
    }
  });

  it('does not fade a 1 into a 0: halfway is nearer to neither than the faded picture', async () => {
    const [{ shown }, { plain }] = await Promise.all([loadDigits(), loadPlanes()]);
    const [one, zero] = [1, 0].map((i) => plain.codes[shown[i]!.place]!);
    const ends = [one!, zero!].map((code) => decode(plain.decoder, code));
    const faded = ends[0]!.map((ink, i) => (ink + ends[1]![i]!) / 2);
    const [, middle] = walk(one!, zero!, 3).map((code) => decode(plain.decoder, code));
    expect(errorBetween(middle!, faded)).toBeGreaterThan(0.01);
  });
});

describe('a spoilt digit', () => {
  it('stays between paper and ink, and has its dirt', () => {
    const spoilt = spoil(new Float32Array(784).fill(0.5), 1, 1, [3]);
    expect(Math.min(...spoilt)).toBe(0);
    expect(Math.max(...spoilt)).toBe(1);
    expect(spoilt[3]).toBe(1);
    expect(spoil(new Float32Array(784), 0, 1, [])).toEqual(new Float32Array(784));
  });

  it('is cleaned: most of the error is gone, for each digit that is shown', async () => {
    const [{ shown }, denoiser] = await Promise.all([loadDigits(), loadDenoiser()]);
    for (const { pixels } of shown) {
      const spoilt = spoil(pixels, 0.5, 1, []);
      const cleaned = decode(denoiser, [...spoilt]);
      expect(errorBetween(cleaned, pixels)).toBeLessThan(errorBetween(spoilt, pixels) / 2);
    }
  });
});
