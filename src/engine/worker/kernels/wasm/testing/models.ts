// What tests of whole models share: the gradient of every weight, on one backend and on both.
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { expect } from 'vitest';
import { makeBatch, setFixedWeights, type TestModel } from '../../testing/networks';
import { measureError, type Backend } from '../../testing';

function variablesOf(model: LayersModel): tf.Variable[] {
  return model.trainableWeights.map(({ name }) => tf.engine().registeredVariables[name]!);
}

/** The gradient of every trainable weight, by tf.variableGrads. */
async function gradientsOn(backend: Backend, spec: TestModel): Promise<Float32Array[]> {
  await tf.setBackend(backend);
  const model = spec.build();
  setFixedWeights(model);
  const { x, y } = makeBatch(spec, 5);
  const variables = variablesOf(model);
  const { value, grads } = tf.variableGrads(
    () =>
      tf.mean<tf.Scalar>(tf.squaredDifference(model.apply(x, { training: true }) as tf.Tensor, y)),
    variables,
  );
  const gradients = variables.map((v) => Float32Array.from(grads[v.name]!.dataSync()));
  tf.dispose([value, ...Object.values(grads), x, y]);
  model.dispose();
  return gradients;
}

/** Fails unless wasm has the gradients of cpu for every weight. */
export async function expectGradientsOfCpu(spec: TestModel): Promise<void> {
  const expected = await gradientsOn('cpu', spec);
  const actual = await gradientsOn('wasm', spec);
  expect(expected.length).toBeGreaterThan(0);
  expected.forEach((gradient, index) => {
    expect(measureError(actual[index]!, gradient), `weight ${index}`).toBeLessThanOrEqual(1e-5);
  });
}
