/** Writes a picture of few colours as a PNG with a palette, a third of the size of a full one. */
import { crc32, deflateSync } from 'node:zlib';

/** Colours closer than this, per channel, share an entry of the palette. */
const binSize = 16;
const paletteSize = 64;

type Colour = readonly [number, number, number];

/** The commonest colour of each of the commonest bins, as packed 0xrrggbb. */
function choosePalette(counts: ReadonlyMap<number, number>): Colour[] {
  const bins = new Map<string, { total: number; colour: number; most: number }>();
  for (const [colour, count] of counts) {
    const key = unpack(colour)
      .map((channel) => Math.floor(channel / binSize))
      .join();
    const bin = bins.get(key) ?? { total: 0, colour, most: 0 };
    bin.total += count;
    if (count > bin.most) Object.assign(bin, { colour, most: count });
    bins.set(key, bin);
  }
  return [...bins.values()]
    .sort((a, b) => b.total - a.total)
    .slice(0, paletteSize)
    .map(({ colour }) => unpack(colour));
}

function unpack(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearestIn(palette: readonly Colour[], [r, g, b]: Colour): number {
  let nearest = 0;
  let least = Infinity;
  palette.forEach((entry, index) => {
    const distance = (entry[0] - r) ** 2 + (entry[1] - g) ** 2 + (entry[2] - b) ** 2;
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** @param rgba `width × height × 4` bytes, opaque, row by row */
export function encodePalettePng(rgba: Uint8Array, width: number, height: number): Buffer {
  const counts = new Map<number, number>();
  const colourAt = (pixel: number) =>
    (rgba[4 * pixel]! << 16) | (rgba[4 * pixel + 1]! << 8) | rgba[4 * pixel + 2]!;
  for (let pixel = 0; pixel < width * height; pixel++) {
    counts.set(colourAt(pixel), (counts.get(colourAt(pixel)) ?? 0) + 1);
  }
  const palette = choosePalette(counts);
  const indices = new Map([...counts.keys()].map((it) => [it, nearestIn(palette, unpack(it))]));
  // Each row starts with the number of its filter: none.
  const rows = new Uint8Array(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel++) {
    rows[pixel + Math.floor(pixel / width) + 1] = indices.get(colourAt(pixel))!;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
