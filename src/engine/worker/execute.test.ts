import { describe, expect, it } from 'vitest';
import { runCell } from '../testing/node-harness';

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

  it.each([
    'const module = 1; const exports = [module]; const require = { exports };',
    'class module {} function exports() {} function require() { return exports; }',
    'export const exports = 2; export let require = exports; require++;',
    'export default function module() {} export { module as require };',
    "const process = 'p', global = [process], self = { global }, globals = { self };",
    "const tf = require('@tensorflow/tfjs'); module.exports = { tf };",
    'const a = { require: 1, exports: 2 }; const { require, exports } = a;',
  ])('do not come from names that other worlds reserve: %s', async (code) => {
    const run = await runCell(
      `import { report, type ParamRange } from 'gradient-lab';\nexport type T = ParamRange;\n${code}\nreport({ x: 1 });\nthrow new Error('end');`,
    );
    expect(run.error).toMatchObject({ message: 'end', line: 5, column: 7 });
    run.dispose();
  });

  it('say what can be imported', async () => {
    const run = await runCell(`import _ from 'lodash';\nconsole.log(_);`);
    expect(run.error?.kind).toBe('import');
    expect(run.error?.message).toContain("'gradient-lab'");
  });
});
