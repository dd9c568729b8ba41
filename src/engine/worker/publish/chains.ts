/** Lets the page compute with chains of dense layers while they train and after. */
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import { chainActivations, type DenseLayer } from '../../../math/dense-chain';
import { chains as kind } from '../../wire/questions/chains';
import type { ImageSet } from '../data-sets';
import { serveKind, type Serve } from './serve-kind';

type Layer = InstanceType<typeof layers.Layer>;

/**
 * @param chains by name: dense layers only, but for the one that flattens or names the input
 * @param images what `run` runs them on
 */
export function publishChains(
  chains: Readonly<Record<string, LayersModel>>,
  images: ImageSet,
  serve: Serve,
): void {
  const known = new Map(Object.entries(chains));
  for (const [name, model] of known) {
    for (const layer of denseLayers(model)) activationOf(name, layer);
  }
  const answer =
    <T>(make: (model: LayersModel, name: string) => Promise<T>) =>
    (name: string) => {
      const model = known.get(name);
      return model === undefined ? null : make(model, name);
    };
  serveKind(
    kind,
    {
      read: answer((model, name) =>
        Promise.all(denseLayers(model).map((layer) => readLayer(name, layer))),
      ),
      run: answer((model) => runOn(model, images)),
    },
    serve,
  );
}

function denseLayers(model: LayersModel): Layer[] {
  return model.layers.filter((layer) => !['InputLayer', 'Flatten'].includes(layer.getClassName()));
}

function activationOf(name: string, layer: Layer): DenseLayer['activation'] {
  const found = chainActivations.find((known) => known === layer.getConfig()['activation']);
  if (layer.getClassName() !== 'Dense' || found === undefined) {
    throw new TypeError(
      `lend: '${name}' has a layer ${layer.name}; it may have dense layers only, linear or with relu, sigmoid or tanh.`,
    );
  }
  return found;
}

async function readLayer(name: string, layer: Layer): Promise<DenseLayer> {
  // The layer owns these tensors: they are read, not disposed.
  const [kernel, bias] = layer.getWeights() as [tf.Tensor2D, tf.Tensor1D?];
  return {
    kernel: Float32Array.from(await kernel.data()),
    bias: bias ? Float32Array.from(await bias.data()) : new Float32Array(kernel.shape[1]),
    activation: activationOf(name, layer),
  };
}

async function runOn(model: LayersModel, images: ImageSet) {
  const output = tf.tidy(() => {
    const { x, size } = images.batch(0, images.size);
    const [, ...shape] = model.inputs[0]!.shape as number[];
    return model.apply(x.reshape([size, ...shape])) as tf.Tensor;
  });
  const width = output.size / images.size;
  const values = Float32Array.from(await output.data());
  output.dispose();
  return { width, values, labels: images.labels.slice() };
}
