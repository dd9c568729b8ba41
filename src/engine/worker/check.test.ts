import { describe, expect, it } from 'vitest';
import { runCell } from '../testing/node-harness';

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
