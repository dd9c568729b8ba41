/** Which unit of a network over the plane is meant, and the picture that it draws. */
import type { Field } from '@/charts/maps/paint-field';
import type { PlaneNetwork } from '@/math/plane-network';

export interface UnitId {
  /** From 0, the first hidden layer, to the output. */
  readonly layer: number;
  readonly unit: number;
}

export function outputOf({ layers }: PlaneNetwork): UnitId {
  return { layer: layers.length - 1, unit: 0 };
}

/** Symmetric about zero where the activation has no bounds of its own. */
function findRange(values: Float32Array, offset: number, stride: number): [number, number] {
  let largest = 1e-6;
  for (let i = offset; i < values.length; i += stride) {
    largest = Math.max(largest, Math.abs(values[i]!));
  }
  return [-largest, largest];
}

/** What a unit answers over the plane, as it was drawn last. */
export function fieldOf(network: PlaneNetwork, { layer, unit }: UnitId): Field {
  const { activation, units } = network.layers[layer]!;
  const values = network.pictures[layer]!;
  const bounded = { sigmoid: [0, 1], tanh: [-1, 1] } as const;
  const range =
    activation === 'sigmoid' || activation === 'tanh'
      ? bounded[activation]
      : findRange(values, unit, units);
  return { side: network.options.side, values, offset: unit, stride: units, range };
}

/** What an input is over the plane: itself. */
export function inputField({ options: { side, square } }: PlaneNetwork, input: 0 | 1): Field {
  const values = Float32Array.from({ length: side * side }, (_, i) => {
    const share = ((input === 0 ? i % side : side - 1 - Math.floor(i / side)) + 0.5) / side;
    return square.min + share * (square.max - square.min);
  });
  return { side, values, offset: 0, stride: 1, range: [square.min, square.max] };
}
