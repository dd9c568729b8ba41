/** What each layer of the network costs, and how much of the image its values see. */
import { tabulateLayers, type LayerRow, type LayerSpec } from '@/math/layer-table';
import { onePixel, throughWindow, type ReceptiveField } from '@/math/receptive-field';

export interface CountsState {
  /** Kernels of the first convolution and of the second. */
  readonly first: number;
  readonly second: number;
  /** Side of a kernel, and of the image. */
  readonly kernel: number;
  readonly side: number;
}

export const countsOpening: CountsState = { first: 32, second: 64, kernel: 3, side: 28 };

export const countsRanges = {
  first: { min: 1, max: 64 },
  second: { min: 1, max: 64 },
  kernel: { min: 1, max: 7 },
  side: { min: 8, max: 64 },
} as const satisfies Readonly<Record<keyof CountsState, { min: number; max: number }>>;

export interface CountedLayer {
  readonly type: LayerSpec['type'];
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly multiplications: number;
  /** Null where every value of the layer before is seen. */
  readonly field: ReceptiveField | null;
}

const pooling = { type: 'max-pool', size: 2 } as const;

function layersOf({ first, second, kernel }: CountsState): readonly LayerSpec[] {
  return [
    { type: 'convolution', filters: first, kernel },
    pooling,
    { type: 'convolution', filters: second, kernel },
    pooling,
    { type: 'flatten' },
    { type: 'dense', units: 10 },
  ];
}

function windowOf(layer: LayerSpec): { readonly size: number; readonly stride: number } | null {
  if (layer.type === 'convolution') return { size: layer.kernel, stride: 1 };
  if (layer.type === 'max-pool') return { size: layer.size, stride: layer.size };
  return null;
}

/** A kernel's weights are used once at every place, a dense layer's once. */
function multiplicationsOf({ layer, shape, weights }: LayerRow): number {
  return layer.type === 'convolution' ? weights * shape[0]! * shape[1]! : weights;
}

/** Null where an image is too small for a window. */
export function countLayers(state: CountsState): readonly CountedLayer[] | null {
  let rows: readonly LayerRow[];
  try {
    rows = tabulateLayers([state.side, state.side, 1], layersOf(state));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  if (rows.some(({ shape }) => shape.includes(0))) return null;
  let field = onePixel;
  return rows.map((row) => {
    const window = windowOf(row.layer);
    if (window !== null) field = throughWindow(field, window);
    return {
      type: row.layer.type,
      shape: row.shape,
      parameters: row.weights + row.biases,
      multiplications: multiplicationsOf(row),
      field: row.layer.type === 'dense' ? null : field,
    };
  });
}
