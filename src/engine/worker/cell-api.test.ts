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
    expect(wrong.error?.message).toContain(
      "the weight decay is the text '0.5'; a number is needed",
    );
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
    ["report({ loss: 'low' })", "'loss' is the text 'low'"],
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

describe('param', () => {
  it('refuses a range that holds nothing', async () => {
    const run = await runCell(
      "import { param } from 'gradient-lab';\nparam('a', 1, { min: 2, max: 2 });",
    );
    expect(run.error).toMatchObject({ name: 'RangeError', line: 2 });
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
      ['log', 'sum 3 { a: [ 1, 2 ] }'],
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
