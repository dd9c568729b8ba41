/** The numbers that the text quotes from its cells. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';

const dataDir = path.resolve('public/data');

function read(cell: string): string {
  return readFileSync(new URL(`./cells/${cell}.ts`, import.meta.url), 'utf8');
}

async function run(
  code: string,
  params: Record<string, number>,
  look: (run: HarnessRun) => void,
): Promise<void> {
  const finished = await runCell(code, { dataDir, params });
  expect(finished.error).toBeNull();
  look(finished);
  finished.dispose();
}

describe('the deep network', () => {
  const depth = read('depth');

  it('learns nothing through ten sigmoids', async () => {
    await run(depth, {}, ({ record }) => {
      expect(record.valueAt('layer 10 norm', 1)).toBeCloseTo(0.42, 2);
      expect(record.valueAt('layer 1 norm', 1)! * 1e6).toBeCloseTo(7.8, 1);
      expect(record.valueAt('loss', 200)).toBeCloseTo(1.05, 2);
    });
    await run(depth, { rate: 1 }, ({ record }) => {
      expect(record.valueAt('loss', 200)).toBeCloseTo(1.05, 2);
    });
  });

  it.each([
    ['z.tanh()', {}, 0.022],
    ['z.relu()', {}, 0.011],
    ['z.elu()', {}, 0.004],
    ['z.relu()', { gain: 0.5 }, 1.05],
  ] as const)('has with %s and %o a loss of %f in the end', async (f, params, loss) => {
    await run(depth.replace('z.sigmoid()', f), params, ({ record }) => {
      expect(Math.abs(record.valueAt('loss', 200)! - loss)).toBeLessThan(0.0015 + loss * 0.01);
    });
  });
});

describe('the layer that dies', () => {
  const dying = read('dying');

  it('is dead after three steps of a ReLU at a rate of 0.1', async () => {
    await run(dying, {}, ({ record }) => {
      expect([62, 153]).toEqual([2, 3].map((k) => Math.round(record.valueAt('loss', k)!)));
      expect(record.valueAt('silent', 2)).toBeLessThan(16);
      expect(record.valueAt('silent', 3)).toBe(16);
      expect(record.valueAt('gradient', 4)).toBe(0);
      expect(record.valueAt('gradient', 300)).toBe(0);
      expect(record.valueAt('loss', 300)).toBeCloseTo(0.0651, 4);
    });
  });

  it('is mended by a leak, or by a smaller rate', async () => {
    await run(dying.replace('z.relu()', 'z.leakyRelu(0.1)'), {}, ({ record }) => {
      expect(record.valueAt('silent', 300)).toBe(16);
      expect(record.valueAt('loss', 300)).toBeCloseTo(0.0227, 4);
    });
    await run(dying, { rate: 0.02 }, ({ record }) => {
      expect([1, 300].map((k) => record.valueAt('silent', k))).toEqual([4, 4]);
      expect(record.valueAt('loss', 300)).toBeCloseTo(0.0228, 4);
    });
  });

  it('overflows with ELU instead of dying', async () => {
    await run(dying.replace('z.relu()', 'z.elu()'), {}, ({ record }) => {
      expect(record.valueAt('loss', 300)).toBeNaN();
    });
  });
});
