/**
 * The proof of the Keras export, without Keras: layers, shapes and numbers of parameters of what was written,
 * counted by Keras's rules from the script alone, against those of the model.
 */
import * as tf from '@tensorflow/tfjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportPart } from './index';
import { makers, take } from './testing/models';
import { findPython, runPython } from './testing/python';

const python = await findPython('ast');
if (python === null) console.info('Skipped: no Python was found that could parse the scripts.');

beforeAll(async () => {
  await tf.setBackend('cpu');
});

interface Written {
  readonly kind: string;
  readonly positional: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
}

interface Script {
  readonly layers: readonly Written[];
  readonly inputs: readonly (readonly (number | null)[])[];
}

async function parse(scripts: ReadonlyMap<string, string>): Promise<Map<string, Script>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'keras-'));
  try {
    const files = new Map(
      [...scripts.keys()].map((name, i) => [name, path.join(folder, `m${i}.py`)]),
    );
    for (const [name, file] of files) await writeFile(file, scripts.get(name)!);
    const parser = path.join(import.meta.dirname, 'testing/parse-keras.py');
    const said = (await runPython(python!, [parser, ...files.values()])) as Record<string, Script>;
    return new Map([...files].map(([name, file]) => [name, said[file]!]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeAll() {
  const scripts = new Map<string, string>();
  const models = new Map<string, tf.LayersModel>();
  for (const [name, make] of Object.entries(makers)) {
    const model = make();
    const options = { framework: 'Keras', language: 'zh', stem: 'model' } as const;
    const { bytes } = exportPart(await take(model), 'script', options);
    scripts.set(name, new TextDecoder().decode(bytes));
    models.set(name, model);
  }
  return { scripts, models };
}

/** Layers that compute, those of chains within in their places. */
function leaves(model: tf.LayersModel): tf.layers.Layer[] {
  return model.layers
    .flatMap((layer) => (layer instanceof tf.Sequential ? leaves(layer) : [layer]))
    .filter((layer) => layer.getClassName() !== 'InputLayer');
}

function sizesOf(value: unknown, axes: number): readonly number[] {
  return Array.isArray(value) ? (value as number[]) : Array<number>(axes).fill(value as number);
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all * size, 1);
}

/** How many parameters Keras makes for a layer, of its arguments and the last axis of what it takes. */
function countByKeras({ kind, positional, named }: Written, into: number): number {
  const first = positional[0] as number;
  const bias = named['use_bias'] === false ? 0 : 1;
  const multiple = (named['depth_multiplier'] as number | undefined) ?? 1;
  const scales = ['center', 'scale'].filter((key) => named[key] !== false).length;
  const gates = { SimpleRNN: 1, GRU: 3, LSTM: 4 }[kind];
  // With `reset_after` a GRU would have a second bias.
  if (kind === 'GRU') expect(named['reset_after']).toBe(false);
  if (gates !== undefined) return gates * first * (into + first + bias);
  switch (kind) {
    case 'Dense':
      return first * (into + bias);
    case 'Embedding':
      return first * (positional[1] as number);
    case 'Conv1D':
    case 'Conv2D':
    case 'Conv2DTranspose':
      return first * (product(sizesOf(positional[1], kind === 'Conv1D' ? 1 : 2)) * into + bias);
    case 'DepthwiseConv2D':
      return into * multiple * (product(sizesOf(first, 2)) + bias);
    case 'SeparableConv2D':
      return into * multiple * (product(sizesOf(positional[1], 2)) + first) + first * bias;
    case 'BatchNormalization':
      return into * (2 + scales);
    case 'LayerNormalization':
      return into * scales;
    default:
      return 0;
  }
}

/** A layer within another, as its text has it. */
function innerOf(code: string): Written {
  const [, kind = '', units = ''] = /^layers\.(\w+)\((\d+)/.exec(code) ?? [];
  const named = Object.fromEntries(
    [...code.matchAll(/(\w+)=(True|False)/g)].map(([, key, value]) => [key!, value === 'True']),
  );
  return { kind, positional: [Number(units)], named };
}

function countParameters(written: Written, into: number): number {
  if (written.kind === 'Bidirectional') {
    return 2 * countByKeras(innerOf(written.positional[0] as string), into);
  }
  if (written.kind === 'TimeDistributed') {
    return countByKeras(innerOf(written.positional[0] as string), into);
  }
  return countByKeras(written, into);
}

describe.skipIf(python === null)('a model in Keras', () => {
  it('has the layers, the shapes and the parameters of the page’s', async () => {
    const { scripts, models } = await writeAll();
    const parsed = await parse(scripts);
    for (const [name, model] of models) {
      const { layers, inputs } = parsed.get(name)!;
      const own = leaves(model);
      expect(inputs, name).toEqual(model.inputs.map(({ shape }) => shape.slice(1)));
      expect(layers.map(({ kind }) => kind).sort(), name).toEqual(
        own.map((layer) => layer.getClassName()).sort(),
      );
      for (const layer of own) {
        const kind = layer.getClassName();
        const among = own.filter((other) => other.getClassName() === kind).indexOf(layer);
        const written = layers.filter((one) => one.kind === kind)[among]!;
        const taken = layer.inboundNodes[0]!.inputTensors[0]!.shape;
        const counted = countParameters(written, taken.at(-1) ?? 0);
        expect(counted, `${name}: parameters of ${layer.name}`).toBe(layer.countParams());
      }
      expect(scripts.get(name)).toContain(`assert model.count_params() == ${model.countParams()}`);
    }
  });
});

describe('what Keras and TensorFlow.js mean by the same word', () => {
  const write = async (model: tf.LayersModel) => {
    const options = { framework: 'Keras', language: 'en', stem: 'model' } as const;
    return new TextDecoder().decode(exportPart(await take(model), 'script', options).bytes);
  };
  const { dense, embedding, globalAveragePooling1d, gru, lstm } = tf.layers;

  it('a hard sigmoid is written out, since Keras 3 has another', async () => {
    const script = await write(tf.sequential({ layers: [lstm({ units: 3, inputShape: [4, 2] })] }));
    expect(script).toContain('return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)');
    expect(script).toContain('recurrent_activation=hard_sigmoid');
    expect(script).toContain('unit_forget_bias=False');
  });

  it('a GRU resets before the product', async () => {
    const script = await write(
      tf.sequential({
        layers: [gru({ units: 3, inputShape: [4, 2], recurrentActivation: 'sigmoid' })],
      }),
    );
    expect(script).toContain('layers.GRU(3, ');
    expect(script).toContain('reset_after=False');
    expect(script).not.toContain('recurrent_activation');
  });

  it('zeros are masked only where a layer of the page heeds the mask', async () => {
    const words = () => embedding({ inputDim: 9, outputDim: 4, maskZero: true, inputShape: [5] });
    const averaged = await write(
      tf.sequential({ layers: [words(), globalAveragePooling1d(), dense({ units: 1 })] }),
    );
    const read = await write(tf.sequential({ layers: [words(), lstm({ units: 3 })] }));
    expect(averaged).not.toContain('mask_zero');
    expect(read).toContain('mask_zero=True');
  });
});
