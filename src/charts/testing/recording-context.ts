/** A canvas's drawing context that paints nothing and counts what it was asked to paint. */

export interface Recording {
  readonly context: unknown;
  /** `fill × 3, stroke × 2 …`, images with their size and mean colour, and a checksum of all numbers. */
  readonly drawn: () => string;
}

interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

function isPixels(value: unknown): value is Pixels {
  return typeof value === 'object' && value !== null && 'data' in value && 'width' in value;
}

/** Size and mean of red, green and blue, such as `16×16 (201, 180, 174)`. */
function describePixels({ data, width, height }: Pixels): string {
  const means = [0, 1, 2].map((channel) => {
    let sum = 0;
    for (let i = channel; i < data.length; i += 4) sum += data[i]!;
    return Math.round(sum / (data.length / 4));
  });
  return `${width}×${height} (${means.join(', ')})`;
}

export function recordContext(): Recording {
  const counts = new Map<string, number>();
  const images: string[] = [];
  let sum = 0;
  const call = (name: string, args: readonly unknown[]) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const value of args) {
      if (typeof value === 'number') sum += Math.round(value * 10) / 10;
      if (isPixels(value)) images.push(describePixels(value));
    }
  };
  const makers: Readonly<Record<string, (...args: number[]) => unknown>> = {
    createImageData: (width = 0, height = 0) => ({
      data: new Uint8ClampedArray(width * height * 4),
      width,
      height,
    }),
    createPattern: () => null,
    measureText: () => ({ width: 0 }),
  };
  const set = new Map<string | symbol, unknown>();
  const context = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (set.has(name)) return set.get(name);
        return (...args: unknown[]) => {
          call(String(name), args);
          return makers[String(name)]?.(...(args as number[]));
        };
      },
      set: (_target, name, value) => {
        set.set(name, value);
        return true;
      },
    },
  );
  return {
    context,
    drawn: () =>
      [
        ...[...counts].map(([name, count]) => `${name} × ${count}`),
        ...images,
        `sum ${sum.toFixed(0)}`,
      ].join(', '),
  };
}
