/** Adam with decoupled weight decay (Loshchilov & Hutter 2019), which TensorFlow.js lacks. */
import * as tf from '@tensorflow/tfjs-core';

type Config = Parameters<typeof tf.AdamOptimizer.fromConfig>[1];

/**
 * θ ← (1 − ηλ)θ − η m̂ / (√v̂ + ε), m̂ and v̂ as in Adam. The decay does not pass through the moments, as
 * an L2 penalty's gradient would, so large gradients do not weaken it.
 */
export class AdamWOptimizer extends tf.AdamOptimizer {
  static override get className(): string {
    return 'AdamW';
  }

  constructor(
    learningRate: number,
    readonly weightDecay: number,
    beta1: number,
    beta2: number,
    epsilon?: number,
  ) {
    super(learningRate, beta1, beta2, epsilon);
  }

  /** Where a backend has a rule of ours, that one does both in one pass and this is not called. */
  override applyGradients(gradients: Parameters<tf.AdamOptimizer['applyGradients']>[0]): void {
    const named = Array.isArray(gradients)
      ? gradients
      : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
    const keep = 1 - this.learningRate * this.weightDecay;
    tf.tidy(() => {
      for (const { name, tensor } of named) {
        const value = tf.engine().registeredVariables[name];
        // A variable that the loss does not depend on has no gradient, whatever the type says.
        if (value && (tensor as tf.Tensor | null)) value.assign(tf.mul(value, keep));
      }
    });
    super.applyGradients(gradients);
  }

  override getConfig(): Config {
    return { ...super.getConfig(), weightDecay: this.weightDecay };
  }

  static override fromConfig<T extends tf.serialization.Serializable>(
    cls: tf.serialization.SerializableConstructor<T>,
    config: Config,
  ): T {
    const { learningRate, weightDecay, beta1, beta2, epsilon } = config;
    return new cls(learningRate, weightDecay, beta1, beta2, epsilon);
  }
}
tf.serialization.registerClass(AdamWOptimizer);
