// A GAN of convolutions that draws digits, as its lesson's cell writes it: two networks, two optimisers.
import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';

export const GAN_BATCH = 64;
const LATENT = 64;

/** Noise [64] to an image [28, 28, 1] in (−1, 1). */
function buildGenerator(): Sequential {
  const model = sequential();
  const grow = { kernelSize: 4, strides: 2, padding: 'same', useBias: false } as const;
  model.add(layers.dense({ units: 7 * 7 * 64, useBias: false, inputShape: [LATENT] }));
  model.add(layers.reshape({ targetShape: [7, 7, 64] }));
  model.add(layers.batchNormalization());
  model.add(layers.leakyReLU({ alpha: 0.2 }));
  model.add(layers.conv2dTranspose({ filters: 32, ...grow }));
  model.add(layers.batchNormalization());
  model.add(layers.leakyReLU({ alpha: 0.2 }));
  model.add(layers.conv2dTranspose({ filters: 1, ...grow, activation: 'tanh' }));
  return model;
}

/** An image to the logit of its being real. */
function buildDiscriminator(): Sequential {
  const model = sequential();
  const shrink = { kernelSize: 4, strides: 2, padding: 'same' } as const;
  model.add(layers.conv2d({ filters: 32, ...shrink, inputShape: [28, 28, 1] }));
  model.add(layers.leakyReLU({ alpha: 0.2 }));
  model.add(layers.conv2d({ filters: 64, ...shrink, useBias: false }));
  model.add(layers.batchNormalization());
  model.add(layers.leakyReLU({ alpha: 0.2 }));
  model.add(layers.flatten());
  model.add(layers.dense({ units: 1 }));
  return model;
}

function variablesOf(model: Sequential): tf.Variable[] {
  return model.trainableWeights.map(({ name }) => tf.engine().registeredVariables[name]!);
}

export function makeGan() {
  const [generator, discriminator] = [buildGenerator(), buildDiscriminator()];
  const [forG, forD] = [tf.train.adam(2e-4, 0.5), tf.train.adam(2e-4, 0.5)];
  const [weightsG, weightsD] = [variablesOf(generator), variablesOf(discriminator)];
  const make = () =>
    generator.apply(tf.randomNormal([GAN_BATCH, LATENT]), { training: true }) as tf.Tensor;
  const judge = (images: tf.Tensor, label: number) => {
    const logits = discriminator.apply(images, { training: true }) as tf.Tensor;
    return tf.losses.sigmoidCrossEntropy(tf.fill(logits.shape, label), logits).asScalar();
  };
  return {
    /** One step of the discriminator, then one of the generator. */
    step: (real: tf.Tensor) =>
      tf.tidy(() => {
        const fake = make();
        forD.minimize(() => judge(real, 1).add(judge(fake, 0)), false, weightsD);
        forG.minimize(() => judge(make(), 1), false, weightsG);
      }),
    dispose: () => {
      for (const part of [generator, discriminator, forG, forD]) part.dispose();
    },
  };
}
