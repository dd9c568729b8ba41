import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodePalettePng } from './palette-png';

/** Reads back what was written: the parts by name, and each pixel's colour. */
function decode(png: Buffer, width: number) {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const length = png.readUInt32BE(at);
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
  }
  const palette = parts.get('PLTE')!;
  const rows = inflateSync(parts.get('IDAT')!);
  const pixels = [...rows]
    .filter((_, index) => index % (width + 1) !== 0)
    .map((index) => [...palette.subarray(3 * index, 3 * index + 3)]);
  return { names: [...parts.keys()], header: parts.get('IHDR')!, pixels };
}

describe('encodePalettePng', () => {
  it('keeps the commonest colours exactly and takes the nearest for the rest', () => {
    const paper = [255, 253, 249, 255];
    const ink = [29, 27, 24, 255];
    const almostPaper = [254, 252, 248, 255];
    const rgba = Uint8Array.from([paper, paper, ink, ink, paper, almostPaper].flat());
    const { names, header, pixels } = decode(encodePalettePng(rgba, 3, 2), 3);
    expect(names).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([3, 2]);
    expect(pixels.map(String)).toEqual(
      [paper, paper, ink, ink, paper, paper].map((colour) => String(colour.slice(0, 3))),
    );
  });
});
