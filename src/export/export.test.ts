/** What is written of a model, whatever there is of Python on the machine. */
import * as tf from '@tensorflow/tfjs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { runCell } from '../engine/testing/node-harness';
import { exportPart, inspectModel, type ExportPart } from './index';
import { makers, take } from './testing/models';
import { writeZip } from './zip';
import { writeNpy } from './npz';
import { literal, identifier } from './python';

const { layers } = tf;
const options = { framework: 'PyTorch', language: 'en', stem: 'mnist/train' } as const;
function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

async function write(model: tf.LayersModel, part: ExportPart = 'script') {
  return decode(exportPart(await take(model), part, options).bytes);
}

describe('the PyTorch script', () => {
  it('turns kernels and flattens with the channels last, as the dense weights count on', async () => {
    const script = await write(makers['A']!());
    expect(script).toContain('self.conv2d_1 = nn.Conv2d(1, 32, 3)');
    expect(script).toContain('self.dense_1 = nn.Linear(1600, 10)');
    expect(script).toContain('"conv2d_1.weight": w["conv2d_1.kernel"].permute(3, 2, 0, 1),');
    expect(script).toContain('"dense_1.weight": w["dense_1.kernel"].T,');
    const lines = script.split('\n').map((line) => line.trim());
    const flatten = lines.indexOf('x = x.flatten(1)');
    expect(lines[flatten - 1]).toBe('x = x.movedim(1, -1)');
  });

  it('keeps the second bias of an LSTM at zero', async () => {
    const script = await write(makers['characters']!());
    expect(script).toContain('self.lstm_1 = nn.LSTM(30, 128, batch_first=True)');
    expect(script).toContain('self.lstm_1.bias_hh_l0.requires_grad_(False)');
    expect(script).toContain('"lstm_1.bias_hh_l0": w["lstm_1.bias"] * 0,');
  });

  it('says the momentum of batch normalisation from the other end', async () => {
    const model = tf.sequential({
      layers: [layers.batchNormalization({ inputShape: [3], momentum: 0.9 })],
    });
    expect(await write(model)).toContain('nn.BatchNorm1d(3, eps=0.001, momentum=0.1)');
  });
});

describe('a notebook', () => {
  const source = v.array(v.string());
  const id = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_]+$/), v.maxLength(64));
  const metadata = v.strictObject({});
  /** nbformat.v4.5.schema.json, as far as it concerns a notebook that has not been run. */
  const schema = v.strictObject({
    cells: v.array(
      v.variant('cell_type', [
        v.strictObject({ id, cell_type: v.literal('markdown'), metadata, source }),
        v.strictObject({
          ...{ id, cell_type: v.literal('code'), metadata, source },
          ...{ outputs: v.pipe(v.array(v.never()), v.length(0)), execution_count: v.null() },
        }),
      ]),
    ),
    metadata: v.object({
      kernelspec: v.object({ name: v.string(), display_name: v.string() }),
      language_info: v.object({ name: v.literal('python') }),
    }),
    nbformat: v.literal(4),
    nbformat_minor: v.literal(5),
  });

  it('is of nbformat 4.5, with ids that differ, and has the script’s code', async () => {
    const notebook = v.parse(schema, JSON.parse(await write(makers['sentiment']!(), 'notebook')));
    const ids = notebook.cells.map((cell) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
    const code = notebook.cells.filter(({ cell_type }) => cell_type === 'code');
    const text = code.map((cell) => cell.source.join('')).join('\n');
    expect(text).toContain('class Model(nn.Module):');
    expect(text).toContain('model = load_weights(Model())');
    expect(notebook.cells[0]!.source.join('')).toContain('mnist_train_weights.npz');
  });
});

describe('what cannot be exported', () => {
  class Doubling extends layers.Layer {
    static className = 'Doubling';
  }
  tf.serialization.registerClass(Doubling);

  it('is named with its layer and its reason, and nothing is written', async () => {
    const model = tf.sequential({
      layers: [
        layers.dense({ units: 3, inputShape: [3], kernelConstraint: 'nonNeg', name: 'kept' }),
        new Doubling({ name: 'doubling' }),
        layers.activation({ activation: 'gelu_new' }),
      ],
    });
    const taken = await take(model);
    const report = inspectModel(taken);
    expect(report.faults).toMatchObject([
      { layer: 'kept', kind: 'Dense', reason: 'setting', setting: 'kernelConstraint' },
      { layer: 'doubling', kind: 'Doubling', reason: 'kind' },
      { kind: 'Activation', reason: 'setting', setting: 'activation' },
    ]);
    expect(() => exportPart(taken, 'script', options)).toThrow('kernelConstraint');
  });

  it('is a model whose description is not one of TensorFlow.js', async () => {
    const taken = await take(makers['D']!());
    for (const topology of ['{}', '{"class_name":"Model","config":{"layers":[3]}}']) {
      expect(inspectModel({ ...taken, topology }).faults).toMatchObject([{ reason: 'unreadable' }]);
    }
  });
});

describe('a name or text from the page', () => {
  it('cannot become code', async () => {
    const taken = await take(makers['D']!());
    const name = JSON.stringify('x"""); import os\nimport os #');
    const hostile = {
      ...taken,
      name: '\nimport os',
      topology: taken.topology.replace(/"name":"(dense|flatten)[^"]*"/g, `"name":${name}`),
      optimizer: { name: 'Other\nimport os', settings: { '\nimport os': 1 } },
      loss: { name: '\nimport os', from: 'compile' as const },
    };
    for (const framework of ['PyTorch', 'Keras'] as const) {
      const stem = '"""\nimport os\n';
      const { bytes, name: file } = exportPart(hostile, 'script', {
        ...{ framework, language: 'en', stem },
      });
      expect(file).toBe(`import_os_${framework.toLowerCase()}.py`);
      const lines = decode(bytes).split('\n');
      expect(lines.filter((line) => /^\s*import os/.test(line))).toEqual([]);
      expect(lines).toContain('# TensorFlow.js: Other import os, import os 1');
    }
  });

  it('is a name of Python’s that is not taken', () => {
    const taken = new Set<string>();
    const names = ['Dense 1', 'dense_1', 'class', '权重', '1st'].map((text) =>
      identifier(text, taken),
    );
    expect(names).toEqual(['dense_1', 'dense_1_2', 'layer_class', 'layer', 'layer_1st']);
  });

  it('is a literal of Python’s', () => {
    expect([true, null, -Infinity, NaN, 'a"b\n', [1], [1, [2]]].map(literal)).toEqual([
      ...['True', 'None', 'float("-inf")', 'float("nan")', '"a\\"b\\n"', '(1,)', '(1, (2,))'],
    ]);
  });
});

describe('files', () => {
  it('lie in a zip that says nothing of when it was made', () => {
    const bytes = new TextEncoder().encode('梯度'.repeat(100));
    const files = { 'a/梯度.txt': bytes, 'b.npz': bytes };
    const entries = Object.entries(files).map(([name, its]) => ({ name, bytes: its }));
    const zip = writeZip(entries);
    expect(unzipSync(zip)).toEqual(files);
    expect(zip.length).toBeLessThan(2 * bytes.length);
    vi.useFakeTimers({ now: Date.now() + 1e9 });
    expect(writeZip(entries)).toEqual(zip);
    vi.useRealTimers();
  });

  it('of numbers begin at a multiple of 64 bytes', () => {
    const npy = writeNpy({ shape: [2], values: Float32Array.of(1, -2) });
    expect(npy.length).toBe(128 + 8);
    expect(decode(npy.subarray(10, 128))).toMatch(/^\{'descr': '<f4', .*'shape': \(2,\), \} *\n$/);
    expect(new Float32Array(npy.slice(128).buffer)).toEqual(Float32Array.of(1, -2));
  });
});

describe('a run', () => {
  const cell = (code: string) => `import * as tf from '@tensorflow/tfjs';
import { step } from 'gradient-lab';
const model = tf.sequential({
  layers: [tf.layers.dense({ units: 2, inputShape: [3], name: 'only' })],
});
const x = tf.ones([8, 3]);
const y = tf.zeros([8, 2]);
${code}`;

  async function run(code: string) {
    const ran = await runCell(cell(code), { backend: 'cpu' });
    expect(ran.error).toBeNull();
    const event = ran.events.find(({ type }) => type === 'models');
    ran.dispose();
    return event?.type === 'models' ? event.models : [];
  }

  it('leaves behind what it fitted, with the call and the examples', async () => {
    const [model, ...others] =
      await run(`model.compile({ optimizer: 'rmsprop', loss: 'meanSquaredError' });
await model.fit(x, y, { epochs: 3, batchSize: 4 });`);
    expect(model).toMatchObject({
      optimizer: { name: 'RMSProp', settings: { learningRate: 0.001, decay: 0.9 } },
      loss: { name: 'meanSquaredError', from: 'compile' },
      fit: { epochs: 3 },
      batchSize: 4,
    });
    expect(others).toEqual([]);
    expect(inspectModel(model!).notes).toEqual(['data-inside']);
    const script = decode(exportPart(model!, 'script', options).bytes);
    expect(script).toContain('torch.optim.RMSprop(model.parameters(), lr=0.001, alpha=0.9');
    expect(script).toContain('train(model, x, y, epochs=3)');
  });

  it('leaves behind what it trained in a loop of its own, by the loss that the loop asked', async () => {
    const [model] = await run(`const optimizer = tf.train.adam(0.02);
while (await step(3)) {
  optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, model.apply(x) as tf.Tensor).asScalar());
}`);
    expect(model).toMatchObject({
      optimizer: { name: 'Adam', settings: { learningRate: 0.02 } },
      loss: { name: 'softmaxCrossEntropy', from: 'loop' },
      fit: null,
      batchSize: 8,
    });
    expect(inspectModel(model!).notes).toEqual(['loop', 'data-own']);
  });

  it('that was stopped leaves its model behind without having asked it', async () => {
    const ran = await runCell(cell('while (await step(9));'), { backend: 'cpu', maxSteps: 2 });
    const event = ran.events.find(({ type }) => type === 'models');
    ran.dispose();
    const [model] = event?.type === 'models' ? event.models : [];
    expect(model).toMatchObject({ sample: null, outputs: [[null, 2]] });
    expect(inspectModel(model!).notes).toEqual(['untrained', 'no-sample']);
    expect(decode(exportPart(model!, 'script', options).bytes)).not.toContain('def check');
  });

  it('with a loss of its own leaves no training behind, and says so', async () => {
    const [model] = await run(`const optimizer = tf.train.sgd(0.1);
optimizer.minimize(() => (model.apply(x) as tf.Tensor).square().mean().asScalar());`);
    expect(model!.loss).toEqual({ name: '', from: 'own' });
    expect(inspectModel(model!).notes).toEqual(['own-loss']);
    expect(decode(exportPart(model!, 'script', options).bytes)).not.toContain('def train');
  });
});
