/** The four networks of this lesson as lists of layers; the cell builds the same ones. */
import type { LayerSpec } from '@/math/layer-table';

const pool: LayerSpec = { type: 'max-pool', size: 2 };
const flatten: LayerSpec = { type: 'flatten' };

function conv(filters: number): LayerSpec {
  return { type: 'convolution', filters, kernel: 3 };
}

function dense(units: number): LayerSpec {
  return { type: 'dense', units };
}

export const inputShape = [28, 28, 1] as const;

export const networkNames = ['A', 'B', 'C', 'D'] as const;
export type NetworkName = (typeof networkNames)[number];

export const networks: Readonly<Record<NetworkName, readonly LayerSpec[]>> = {
  A: [conv(32), pool, conv(64), pool, flatten, dense(10)],
  B: [conv(32), pool, flatten, dense(128), dense(10)],
  C: [conv(32), pool, conv(64), pool, conv(64), flatten, dense(64), dense(10)],
  D: [flatten, dense(128), dense(10)],
};

const choice = /\.\.\.networks\.[A-D]\b/;

/** The network that the cell's code builds; null where the reader has rewritten that line. */
export function readChoice(code: string): NetworkName | null {
  const letter = choice.exec(code)?.[0].at(-1);
  return networkNames.find((name) => name === letter) ?? null;
}

/** The cell's code with another network chosen; unchanged where there is no such line. */
export function writeChoice(code: string, name: NetworkName): string {
  return code.replace(choice, `...networks.${name}`);
}
