/** Losses of the small network, as the mean over a batch, with their gradients. */
import { crossEntropyOfLogit } from '../cross-entropy';
import type { DenseLayer } from './layer';

export type LossName = 'mean-squared-error' | 'cross-entropy';

/** Below this a probability is taken as this, so that log 0 does not occur. */
const smallestProbability = 1e-300;

/** The mean over rows and outputs of (a − y)²; writes ∂L/∂a into the layer's `delta`. */
function meanSquaredError(output: DenseLayer, y: Float64Array, rows: number): number {
  const cells = rows * output.units;
  let sum = 0;
  for (let i = 0; i < cells; i++) {
    const residual = output.a[i]! - y[i]!;
    sum += residual * residual;
    output.delta[i] = (2 * residual) / cells;
  }
  return sum / cells;
}

/**
 * The mean over rows of −Σ y log a, for a sigmoid output unit by unit or a softmax output. With either
 * activation ∂L/∂z is (a − y)/rows, which is what `delta` holds afterwards.
 */
function crossEntropy(output: DenseLayer, y: Float64Array, rows: number): number {
  const cells = rows * output.units;
  const sigmoid = output.activation === 'sigmoid';
  let sum = 0;
  for (let i = 0; i < cells; i++) {
    output.delta[i] = (output.a[i]! - y[i]!) / rows;
    if (sigmoid) sum += crossEntropyOfLogit(output.z[i]!, y[i]!);
    else if (y[i] !== 0) sum -= y[i]! * Math.log(Math.max(output.a[i]!, smallestProbability));
  }
  return sum / rows;
}

/** The loss of what the output layer last computed against targets `y` `[rows, units]`; leaves ∂L/∂z in its `delta`. */
export function applyLoss(
  name: LossName,
  output: DenseLayer,
  y: Float64Array,
  rows: number,
): number {
  if (name === 'cross-entropy') return crossEntropy(output, y, rows);
  const loss = meanSquaredError(output, y, rows);
  output.backwardActivation(rows);
  return loss;
}
