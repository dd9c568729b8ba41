/** Samples the gradients of whatever optimizer a cell uses, about twice a second, for the doctor. */
import * as tf from '@tensorflow/tfjs-core';
import { bounds, cutText } from '../wire/bounds';
import type { GradientSample } from '../wire/parts';
import { activeRun } from './run';
import { readValues } from './tensor-reads';

const interval = 500;
const wrapped = new WeakSet<object>();

/** Wraps `Optimizer.computeGradients`, which `minimize` and `model.fit` go through, once. */
export function installGradientSampler(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the optimizer below
  const original = tf.Optimizer.prototype.computeGradients;
  if (wrapped.has(original)) return;
  let sampledAt = Number.NEGATIVE_INFINITY;
  function computeGradients(
    this: tf.Optimizer,
    ...args: Parameters<typeof original>
  ): ReturnType<typeof original> {
    const result = original.apply(this, args);
    const run = activeRun();
    if (!run) return result;
    const now = run.host.now();
    // Two samples a second; a clock that starts again belongs to another run.
    if (now - sampledAt >= interval || now < sampledAt) {
      sampledAt = now;
      const { step } = run.pace.standing;
      run.outbox.whenRead(
        () => sampleGradients(result.grads),
        (samples) => run.outbox.setGradients(samples, step),
      );
    }
    return result;
  }
  wrapped.add(computeGradients);
  tf.Optimizer.prototype.computeGradients = computeGradients;
}

/** Norm of each gradient, and for biases how many entries are exactly zero; one readback for all. */
export async function sampleGradients(grads: tf.NamedTensorMap): Promise<GradientSample[]> {
  const names = endsOf(Object.keys(grads), bounds.gradients);
  if (names.length === 0) return [];
  const packed = tf.tidy(() =>
    tf.stack(
      names.flatMap((name) => {
        const gradient = tf.cast(grads[name]!, 'float32');
        const silent = tf.sum(tf.cast(tf.equal(gradient, 0), 'float32'));
        return [tf.sqrt(tf.sum(tf.square(gradient))), silent];
      }),
    ),
  );
  const units = names.map((name) => countUnits(grads[name]!.shape));
  const reading = readValues(packed);
  packed.dispose();
  const values = await reading;
  return names.map((variable, i) => ({
    variable: cutText(variable, bounds.name),
    norm: values[2 * i] ?? Number.NaN,
    units: units[i]!,
    silentUnits: units[i] === 0 ? 0 : (values[2 * i + 1] ?? 0),
  }));
}

/** As many of a list as may be, from its beginning and its end. */
function endsOf(names: readonly string[], most: number): readonly string[] {
  return names.length <= most
    ? names
    : [...names.slice(0, most / 2), ...names.slice(names.length - most / 2)];
}

/** Entries of a bias, whose gradient is zero exactly where its unit is silent; 0 for weights. */
function countUnits(shape: readonly number[]): number {
  const [length = 0] = shape;
  return shape.length === 1 && length > 1 ? length : 0;
}
