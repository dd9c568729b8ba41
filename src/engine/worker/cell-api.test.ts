import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { runCell } from '../testing/node-harness';

const linear = `
import * as tf from '@tensorflow/tfjs';
import { param, report, show, step } from 'gradient-lab';

const x = tf.tensor2d([[0], [1], [2], [3]]);
const y = tf.tensor2d([[1], [3], [5], [7]]);
export const w = tf.variable(tf.zeros([1, 1]), true, 'w');
export const b = tf.variable(tf.zeros([1]), true, 'b');
while (await step(100)) {
  const optimizer = tf.train.sgd(param('rate', 0.1));
  const loss = optimizer.minimize(
    () => tf.losses.meanSquaredError(y, tf.add(tf.matMul(x, w), b)) as tf.Scalar,
    true,
  )!;
  report({ loss });
  show('w', w);
  loss.dispose();
  optimizer.dispose();
}
`;

describe('a training loop', () => {
  it('reduces the loss and reports it at every step', async () => {
    const run = await runCell(linear);
    const { steps, values } = run.record.series('loss');
    expect(run.error).toBeNull();
    expect(steps).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    // With w = b = 0 the mean of 1, 9, 25 and 49.
    expect(values[0]).toBeCloseTo(21, 4);
    expect(values.at(-1)).toBeLessThan(0.01);
    expect(run.record.shownAt('w', 100)?.shape).toEqual([1, 1]);
    expect(run.record.shownAt('w', 100)?.values[0]).toBeCloseTo(2, 0);
    run.dispose();
  });

  it('stops at the limit of a test and says so', async () => {
    const run = await runCell(linear, { maxSteps: 7 });
    expect(run.stopped).toBe(true);
    expect(run.record.lastStep).toBe(7);
    run.dispose();
  });

  it('uses the value of a slider instead of the literal', async () => {
    const run = await runCell(linear, { params: { rate: 0 } });
    expect(new Set(run.record.series('loss').values)).toEqual(new Set([21]));
    run.dispose();
  });

  it('can use AdamW, which takes only numbers', async () => {
    const cell = (decay: string) => `
      import * as tf from '@tensorflow/tfjs';
      import { adamw, report, step } from 'gradient-lab';
      const w = tf.variable(tf.scalar(1));
      const optimizer = adamw(0.1, ${decay});
      while (await step(1)) {
        optimizer.minimize(() => tf.square(w).asScalar());
        report({ w });
      }
    `;
    const run = await runCell(cell('0.5'));
    // One step of Adam is as long as its rate; the decay takes 5 % away.
    expect(run.record.series('w').values[0]).toBeCloseTo(0.95 - 0.1, 5);
    run.dispose();
    const wrong = await runCell(cell("'0.5'"));
    expect(wrong.error?.message).toContain('the weight decay is 0.5; a number is needed');
    wrong.dispose();
  });

  it('leaves no tensor behind', async () => {
    await tf.setBackend('wasm').catch(() => undefined);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 3; i++) (await runCell(linear, { maxSteps: 40 })).dispose();
    expect(tf.memory().numTensors - before).toBe(0);
  });

  it('keeps only what the cell itself made while it runs', async () => {
    const run = await runCell(`
      import * as tf from '@tensorflow/tfjs';
      import { report, show, display, step } from 'gradient-lab';
      const t = tf.ones([3]);
      const before = tf.memory().numTensors;
      while (await step(50)) {
        const sum = t.sum();
        report({ sum });
        show('t', t);
        display(t);
        console.log(t);
        sum.dispose();
      }
      report({ left: tf.memory().numTensors - before });
    `);
    expect(run.error).toBeNull();
    expect(run.record.series('left').values).toEqual([0]);
    run.dispose();
  });
});

describe('pausing', () => {
  const counting = `
    import { report, step } from 'gradient-lab';
    let n = 0;
    while (await step(20)) report({ n: ++n });
  `;

  it('waits before the first step, does single steps, and goes on', async () => {
    const stepsAtPause: number[] = [];
    const run = await runCell(counting, {
      paused: true,
      onEvent(event, send) {
        if (event.type === 'batch') stepsAtPause.push(event.step);
        if (event.type !== 'paused') return;
        const seen = stepsAtPause[stepsAtPause.length - 1] ?? 0;
        send({ type: seen < 2 ? 'step' : 'resume' });
      },
    });
    expect(stepsAtPause.slice(0, 2)).toEqual([1, 2]);
    expect(run.events.filter((event) => event.type === 'paused')).toHaveLength(3);
    expect(run.events.filter((event) => event.type === 'resumed')).toHaveLength(1);
    expect(run.record.series('n').values.at(-1)).toBe(20);
  });

  it('ends a paused run when it is stopped', async () => {
    const run = await runCell(counting, {
      paused: true,
      onEvent: (event, send) => event.type === 'paused' && send({ type: 'stop' }),
    });
    expect(run.stopped).toBe(true);
    expect(run.record.names).toEqual([]);
  });

  it('holds steps back to the speed asked for', async () => {
    const before = performance.now();
    await runCell(counting, { speed: 100 });
    const seconds = (performance.now() - before) / 1_000;
    expect(seconds).toBeGreaterThan(0.18);
    expect(seconds).toBeLessThan(0.6);
  });

  it('applies a slider moved during the run', async () => {
    const run = await runCell(
      `import { param, report, step } from 'gradient-lab';
       while (await step(60)) report({ p: param('p', 1) });`,
      {
        speed: 200,
        onEvent: (event, send) =>
          event.type === 'batch' && send({ type: 'param', name: 'p', value: 5 }),
      },
    );
    const { values } = run.record.series('p');
    expect(values[0]).toBe(1);
    expect(values.at(-1)).toBe(5);
  });
});

describe('report', () => {
  it('stays bounded when flooded without a single await', async () => {
    const run = await runCell(`
      import { report } from 'gradient-lab';
      for (let i = 0; i < 100_000; i++) report({ i });
    `);
    const points = run.batches.flatMap((batch) => batch.points.flatMap(({ steps }) => steps));
    const dropped = run.batches.reduce((sum, batch) => sum + batch.dropped, 0);
    expect(run.error).toBeNull();
    expect(run.batches.length).toBeLessThan(100);
    expect(points.length).toBeLessThan(10_000);
    expect(points.length + dropped).toBe(100_000);
    expect(run.record.series('i').values.at(-1)).toBe(99_999);
  });

  it('keeps NaN and infinities', async () => {
    const run = await runCell(`
      import { report, step } from 'gradient-lab';
      const values = [1, NaN, Infinity];
      while (await step(3)) report({ v: values.shift()! });
    `);
    expect(run.record.series('v').values).toEqual([1, Number.NaN, Number.POSITIVE_INFINITY]);
  });

  it('refuses a tensor that is no scalar', async () => {
    const run = await runCell(`
      import * as tf from '@tensorflow/tfjs';
      import { report } from 'gradient-lab';
      report({ w: tf.ones([2, 3]) });
    `);
    expect(run.error).toMatchObject({ line: 4, kind: 'shape' });
    expect(run.error?.message).toContain("'w' has shape [2,3]");
    run.dispose();
  });

  it.each([
    ["report({ loss: 'low' })", "'loss' is a string"],
    ['report({ loss: null })', "'loss' is null"],
    ['progress(1, NaN, "epoch 1")', 'total is NaN'],
    ['await step(NaN)', 'limit is NaN'],
  ])('refuses %s at its line', async (call, message) => {
    const run = await runCell(
      `import { progress, report, step } from 'gradient-lab';\n${call} as never;`,
    );
    expect(run.error).toMatchObject({ line: 2, kind: 'other' });
    expect(run.error?.message).toContain(message);
    run.dispose();
  });
});

describe('errors', () => {
  it('name the line and column of the code as it was written', async () => {
    const run = await runCell(
      [
        "import * as tf from '@tensorflow/tfjs';",
        "import { report } from 'gradient-lab';",
        'const a: tf.Tensor2D = tf.ones([2, 3]);',
        'const b: tf.Tensor2D = tf.ones([2, 3]);',
        'report({ x: 1 }); const c = a.matMul(b);',
      ].join('\n'),
    );
    expect(run.error).toMatchObject({ kind: 'shape', line: 5 });
    expect(run.error?.column).toBeGreaterThanOrEqual(29);
    expect(run.error?.column).toBeLessThanOrEqual(32);
    run.dispose();
  });

  it('are found after an await inside TensorFlow.js', async () => {
    const run = await runCell(
      `import * as tf from '@tensorflow/tfjs';
const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] });
model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
await model.fit(tf.ones([4, 3]), tf.ones([4, 1]));`,
    );
    expect(run.error).toMatchObject({ kind: 'shape', line: 4 });
    run.dispose();
  });

  it('say what can be imported', async () => {
    const run = await runCell(`import _ from 'lodash';\nconsole.log(_);`);
    expect(run.error?.kind).toBe('import');
    expect(run.error?.message).toContain("'gradient-lab'");
  });
});

describe('the console', () => {
  it('gets text, values of tensors and tables', async () => {
    const run = await runCell(`
      import * as tf from '@tensorflow/tfjs';
      import { display } from 'gradient-lab';
      console.log('sum', 1 + 2, { a: [1, 2] });
      console.warn(tf.tensor1d([1, 2.5]));
      display(tf.tensor2d([[1, 2], [3, 4]]));
      display([{ layer: 'dense', units: 3 }, { layer: 'out', units: 1 }]);
    `);
    expect(run.logs.map(({ level, text }) => [level, text])).toEqual([
      ['log', 'sum 3 {"a":[1,2]}'],
      ['warn', 'Tensor [2] float32\n[1, 2.5]'],
      ['tensor', 'Tensor [2,2] float32\n[[1, 2],\n [3, 4]]'],
      ['table', ''],
    ]);
    expect(run.logs[3]?.rows).toEqual([
      ['', 'layer', 'units'],
      ['0', 'dense', '3'],
      ['1', 'out', '1'],
    ]);
    run.dispose();
  });
});

describe('serve', () => {
  it('answers after the end, with tensors as shapes and values', async () => {
    const run = await runCell(`
      import * as tf from '@tensorflow/tfjs';
      import { serve } from 'gradient-lab';
      serve('double', (input) => tf.tensor1d(input as number[]).mul(2));
      serve('fail', () => { throw new Error('no'); });
    `);
    await expect(run.ask('double', [1, 2])).resolves.toEqual({
      shape: [2],
      values: new Float32Array([2, 4]),
    });
    await expect(run.ask('fail')).rejects.toThrow('no');
    await expect(run.ask('other')).rejects.toThrow("nothing named 'other'");
    run.dispose();
  });
});

describe('checks', () => {
  it('collect results, and a throw is a failed one', async () => {
    const run = await runCell(
      `import * as tf from '@tensorflow/tfjs';
       import { report } from 'gradient-lab';
       export const w = tf.tensor1d([1, 2]);
       report({ loss: 0.25 });`,
      {
        check: `
          import { check } from 'gradient-lab';
          export default function (cell) {
            check.true(check.reported('loss') < 0.3, { en: 'low', zh: '低' });
            check.close(cell.w, [1, 2.0001], 1e-3, { en: 'close', zh: '近' });
            check.close(cell.w, [1, 5], 1e-3, { en: 'far', zh: '远' });
            cell.missing.call();
          }`,
      },
    );
    expect(run.results?.map(({ passed }) => passed)).toEqual([true, true, false, false]);
    expect(run.results?.[2]?.message).toEqual({
      en: 'far (got 2, expected 5 ± 0.001)',
      zh: '远（得到 2，应为 5 ± 0.001）',
    });
    expect(run.results?.[3]?.message.en).toContain('undefined');
    run.dispose();
  });
});

describe('fitCallback', () => {
  const fit = `
    import * as tf from '@tensorflow/tfjs';
    import { data, fitCallback } from 'gradient-lab';
    const { x, y } = data.moons({ n: 40 });
    const model = tf.sequential({
      layers: [
        tf.layers.dense({ units: 8, activation: 'tanh', inputShape: [2] }),
        tf.layers.dense({ units: 1, activation: 'sigmoid' }),
      ],
    });
    model.compile({ optimizer: tf.train.adam(0.05), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
    await model.fit(x, y, { epochs: 5, batchSize: 16, validationSplit: 0.2, callbacks: fitCallback() });
  `;

  it('reports every batch and the validation of every epoch', async () => {
    const run = await runCell(fit);
    expect(run.error).toBeNull();
    // 32 training examples in batches of 16.
    expect(run.record.series('loss').steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(run.record.series('val_loss').steps).toEqual([2, 4, 6, 8, 10]);
    expect(run.record.names).toContain('acc');
    expect(run.batches.at(-1)).toMatchObject({ step: 10, total: 10 });
    run.dispose();
  });

  it('gives the same losses from the same seed, others from another', async () => {
    const losses = async (seed: number) => {
      const run = await runCell(fit, { seed });
      run.dispose();
      return run.record.series('loss').values;
    };
    expect(await losses(1)).toEqual(await losses(1));
    expect(await losses(1)).not.toEqual(await losses(2));
  });

  it('stops the fit', async () => {
    const run = await runCell(fit, { maxSteps: 4 });
    expect(run.stopped).toBe(true);
    expect(run.record.series('loss').steps.at(-1)).toBe(4);
    run.dispose();
  });
});

describe('models', () => {
  const model = `
    import * as tf from '@tensorflow/tfjs';
    import { models } from 'gradient-lab';
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
  `;

  it('are downloaded in the format of TensorFlow.js, and give the same outputs again', async () => {
    const run = await runCell(`${model}
      await models.download('mine', model);
      export const output = model.predict(tf.ones([1, 3]));
      console.log(...(output as tf.Tensor).dataSync());
    `);
    const files = run.events.filter((event) => event.type === 'file');
    expect(files.map(({ name }) => name)).toEqual(['mine.json', 'mine.weights.bin']);
    // (3 × 2 weights + 2 biases) × 4 bytes.
    expect(files[1]!.bytes.byteLength).toBe(32);
    const parts = files.map(({ name, bytes, mime }) => new File([bytes], name, { type: mime }));
    const manifest = JSON.parse(await parts[0]!.text()) as tf.io.ModelJSON;
    const loaded = await tf.loadLayersModel(
      tf.io.fromMemory({
        modelTopology: manifest.modelTopology,
        weightSpecs: manifest.weightsManifest[0]!.weights,
        weightData: files[1]!.bytes,
      }),
    );
    const again = loaded.predict(tf.ones([1, 3])) as tf.Tensor;
    const printed = run.logs[0]!.text.split(' ').map(Number);
    [...again.dataSync()].forEach((value, i) => expect(value).toBeCloseTo(printed[i]!, 5));
    expect(manifest.weightsManifest[0]!.paths).toEqual(['./mine.weights.bin']);
    loaded.dispose();
    run.dispose();
  });

  it('say that there is no storage', async () => {
    const run = await runCell(`${model}\nawait models.save('mine', model);`);
    expect(run.error).toMatchObject({ kind: 'storage', name: 'StorageError' });
    expect(run.error?.message).toBe("Could not save the model 'mine': there is no storage");
    run.dispose();
  });
});

describe('data', () => {
  it('comes as tensors', async () => {
    const run = await runCell(`
      import { data, display } from 'gradient-lab';
      const { x, y } = data.gates('xor');
      display(x);
      display(y);
      display(data.spirals({ n: 30, classes: 3 }).x.shape);
    `);
    expect(run.logs.map(({ text }) => text)).toEqual([
      'Tensor [4,2] float32\n[[0, 0],\n [0, 1],\n [1, 0],\n [1, 1]]',
      'Tensor [4,1] float32\n[[0],\n [1],\n [1],\n [0]]',
      '[30,2]',
    ]);
    run.dispose();
  });

  it('that cannot be had is an error of its own kind', async () => {
    const run = await runCell(`
      import { data } from 'gradient-lab';
      await data.mnist({ train: 10 });
    `);
    expect(run.error).toMatchObject({ kind: 'data', line: 3 });
  });
});

describe('param', () => {
  it('refuses a range that holds nothing', async () => {
    const run = await runCell(
      "import { param } from 'gradient-lab';\nparam('a', 1, { min: 2, max: 2 });",
    );
    expect(run.error).toMatchObject({ name: 'RangeError', line: 2 });
  });
});
