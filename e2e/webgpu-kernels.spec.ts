/** The WebGPU kernels in a real browser on its software device, against the cpu backend. */
import { expect, test, type Page } from '@playwright/test';
import { gptSize } from '../bench/gpt';
import type { Harness } from './harness/webgpu-kernels';
import { bundleHarness, openHarness } from './harness/open-harness';

declare global {
  var harness: Harness;
}

let script: string;
let page: Page;

/** One page and one bundle for them all. */
test.describe.configure({ mode: 'default' });

test.beforeAll(async ({ browser }) => {
  script = await bundleHarness();
  page = await open(await browser.newPage(), 'ours');
});

test.afterAll(() => page.close());

async function open(fresh: Page, kernels: 'ours' | 'stock'): Promise<Page> {
  await openHarness(fresh, script);
  await fresh.evaluate((which) => harness.start(which), kernels);
  return fresh;
}

test('each elementwise operation', async () => {
  const { error, at } = await page.evaluate(() => harness.checkOperations());
  expect(error, at).toBeLessThanOrEqual(1e-5);
});

test('sine and cosine as exactly as WGSL promises', async () => {
  expect(await page.evaluate(() => harness.checkSineAndCosine())).toBeLessThanOrEqual(2 ** -11);
});

test('graphs of elementwise operations', async () => {
  const { error, at } = await page.evaluate(() => harness.checkGraphs(11, 25));
  expect(error, at).toBeLessThanOrEqual(1e-5);
});

test('sums and means over any axes', async () => {
  const { error, at } = await page.evaluate(() => harness.checkReductions(12, 40));
  expect(error, at).toBeLessThanOrEqual(1e-5);
});

test('transposes, parts and repeats among elementwise operations', async () => {
  const { error, at } = await page.evaluate(() => harness.checkRearrangements(21, 25));
  expect(error, at).toBeLessThanOrEqual(1e-5);
});

test('sums and maxima of rows, and what is made of them', async () => {
  const { error, at } = await page.evaluate(() => harness.checkRows(31, 12));
  // Differences of exponentials, which WGSL promises less exactly than sums and products.
  expect(error, at).toBeLessThanOrEqual(5e-5);
});

test('products of matrices', async () => {
  const { error, at } = await page.evaluate(() => harness.checkProducts(32, 8));
  expect(error, at).toBeLessThanOrEqual(1e-5);
});

test('tensors joined, and rows added up by segment', async () => {
  const { error, at } = await page.evaluate(() => harness.checkJoins(33, 12));
  expect(error, at).toBeLessThanOrEqual(1e-5);
});

const smallGpt = { blocks: 2, heads: 2, width: 8, context: 5, vocabulary: 11 };

test('a GPT has the gradients of the cpu backend', async () => {
  const error = await page.evaluate((size) => harness.compareGptGradients(size, 3), smallGpt);
  expect(error).toBeLessThanOrEqual(2e-5);
});

test('filter gradients of any size, stride and padding', async () => {
  const { error, at } = await page.evaluate(() => harness.checkFilterGradients(13, 60));
  expect(error, at).toBeLessThanOrEqual(1e-5);
  expect(await page.evaluate(() => harness.checkChannelsFirst())).toBeLessThanOrEqual(1e-5);
});

test('max-pool gradients, ties included', async () => {
  const { error, at } = await page.evaluate(() => harness.checkMaxPoolGradients(14, 60));
  expect(error, at).toBeLessThanOrEqual(1e-5);
});

test('recurrent layers in any plain configuration, with masks, initial states and dropout', async () => {
  const { error, at, stock } = await page.evaluate(() => harness.checkRecurrentLayers(15, 14));
  expect(error, at).toBeLessThanOrEqual(1e-5);
  expect(stock).toBe(0);
});

const small = { rows: 3, steps: 4, features: 2, units: 5 };
const mask = [
  [1, 1, 0, 1],
  [0, 1, 1, 1],
  [1, 0, 0, 0],
];

for (const [what, spec, fused] of [
  [
    'more sequences than workgroups',
    { cell: 'lstm', rows: 41, steps: 2, features: 4, units: 36 },
    true,
  ],
  ['more sums than threads', { cell: 'gru', rows: 2, steps: 2, features: 8, units: 92 }, true],
  [
    'gates that saturate',
    { ...small, cell: 'lstm', scale: 12, options: { recurrentActivation: 'hardSigmoid' } },
    true,
  ],
  [
    'inputs dropped in training',
    { ...small, cell: 'gru', training: true, options: { dropout: 0.4 } },
    true,
  ],
  [
    'states dropped in training',
    { ...small, cell: 'lstm', training: true, options: { recurrentDropout: 0.4 } },
    true,
  ],
  [
    'states dropped, some steps masked, and initial states',
    {
      ...small,
      cell: 'gru',
      training: true,
      initial: true,
      mask,
      options: { recurrentDropout: 0.4 },
    },
    true,
  ],
  [
    'more buffers than a device binds',
    {
      ...small,
      cell: 'lstm',
      training: true,
      initial: true,
      mask,
      options: { recurrentDropout: 0.4 },
    },
    false,
  ],
  ['another activation', { ...small, cell: 'simpleRNN', options: { activation: 'relu' } }, false],
  ['another gate', { ...small, cell: 'gru', options: { recurrentActivation: 'tanh' } }, false],
] as const) {
  test(`recurrent layers: ${what}`, async () => {
    const result = await page.evaluate((one) => harness.compareLayer(one), spec);
    expect(result.error, result.at).toBeLessThanOrEqual(1e-5);
    expect(result.fused > 0).toBe(fused);
  });
}

test('recurrent layers: gradients of gradients', async () => {
  expect(await page.evaluate(() => harness.compareCurvature())).toBeLessThanOrEqual(1e-5);
});

for (const model of [
  'mlp',
  'cnn',
  'normalised',
  'lstm',
  'words',
  'translator',
  'images',
  'attention',
] as const) {
  test(`gradients of every weight: ${model}`, async () => {
    const error = await page.evaluate((name) => harness.compareGradients(name, 2), model);
    expect(error).toBeLessThanOrEqual(1e-5);
  });
}

/** A step over words is some hundred small dispatches, each of which takes the software device a while. */
for (const [model, optimiser, size, steps = 20] of [
  ['mlp', 'sgd'],
  ['mlp', 'momentum'],
  ['mlp', 'nesterov'],
  ['mlp', 'rmsprop'],
  ['mlp', 'adam'],
  ['mlp', 'adamw'],
  ['mlp', 'adamax'],
  ['mlp', 'adagrad'],
  ['cnn', 'adam', 10],
  ['normalised', 'rmsprop'],
  ['lstm', 'momentum'],
  ['words', 'adam', 3, 6],
  ['translator', 'rmsprop'],
] as const) {
  test(`the loss curve of cpu over ${steps} steps: ${model} with ${optimiser}`, async () => {
    const options = { model, optimiser, steps, batch: 3, ...(size && { size }) };
    const [expected, actual] = await page.evaluate(
      async (all) => [await harness.train('cpu', all), await harness.train('webgpu', all)],
      options,
    );
    expect(expected.at(-1)).toBeLessThan(expected[0]!);
    for (const [step, loss] of expected.entries()) {
      expect(Math.abs(actual[step]! - loss), `step ${step}`).toBeLessThanOrEqual(1e-3);
    }
  });
}

for (const optimiser of ['momentum', 'rmsprop', 'adam', 'adamw'] as const) {
  test(`an optimiser's state is saved and resumed: ${optimiser}`, async () => {
    const error = await page.evaluate((name) => harness.compareSavedState(name), optimiser);
    expect(error).toBeLessThanOrEqual(1e-5);
  });
}

test('many variables, and what can happen to them between steps', async () => {
  const { error, left } = await page.evaluate(() => harness.compareAmongEvents());
  expect(error).toBeLessThanOrEqual(1e-5);
  expect(left).toEqual([0, 0, 0]);
});

test('a copy of a small weight does not keep the others', async () => {
  const bytes = await page.evaluate(() => harness.keepCopies(10));
  expect(bytes).toBeLessThanOrEqual(10 * 8 * 4);
});

test('reads see the values of their own time', async () => {
  const values = await page.evaluate(() => harness.readAroundStep());
  expect(values).toMatchObject({ doubled: 2, copy: 1, reading: 1 });
  expect(values['after']).toBeCloseTo(0.9, 5);
});

test('values that are put off outlive what they depend on', async () => {
  const { moved, again, kept, left } = await page.evaluate(() => harness.loseOperand());
  expect(moved).toBeCloseTo(3, 5);
  expect(again).toBeCloseTo(1, 5);
  expect(left).toBe(0);
  expect(kept).toBeGreaterThanOrEqual(1);
});

test('what nobody reads holds little memory', async () => {
  const { buffers, value } = await page.evaluate(() => harness.growUnread());
  expect(buffers).toBeLessThanOrEqual(10);
  // 200 tensors of 2,000 values, uniform in [−1, 1): relu leaves a quarter on average.
  expect(value).toBeGreaterThan(99_000);
  expect(value).toBeLessThan(101_000);
});

for (const model of ['mlp', 'translator'] as const) {
  test(`nothing is left of models that were trained and disposed of: ${model}`, async () => {
    const { before, after } = await page.evaluate((name) => harness.measureLeaks(name, 20), model);
    expect(after).toEqual(before);
  });
}

test('beside the stock kernels: few dispatches a step, the same errors', async ({ browser }) => {
  const look = (where: Page) =>
    where.evaluate(async () => ({
      mlp: await harness.countDispatches('mlp', 10),
      cnn: await harness.countDispatches('cnn', 2, 12),
      errors: await harness.misuse(),
    }));
  const stockPage = await open(await browser.newPage(), 'stock');
  const stock = await look(stockPage);
  await stockPage.close();
  const ours = await look(page);
  expect(ours.errors).toEqual(stock.errors);
  expect(ours.errors).not.toContain('no error');
  expect(ours.mlp).toBeLessThanOrEqual(20);
  expect(ours.cnn).toBeLessThanOrEqual(30);
  expect(stock.mlp / ours.mlp).toBeGreaterThan(3);
  expect(stock.cnn / ours.cnn).toBeGreaterThan(3);
  expect(await page.evaluate(() => harness.countDispatches('longLstm', 2))).toBeLessThanOrEqual(40);
});

test('few dispatches a step of a GPT', async () => {
  // One block of four: the software device takes minutes to compile and run them all on a busy machine.
  const size = { ...gptSize, blocks: 1 };
  expect(
    await page.evaluate((one) => harness.countGptDispatches(one, 1), size),
  ).toBeLessThanOrEqual(40);
});

test('the loss of the device has a name', async ({ browser }) => {
  const doomed = await open(await browser.newPage(), 'ours');
  expect(await doomed.evaluate(() => harness.loseDevice())).toEqual([
    'device-lost',
    'device-lost',
    'device-lost',
    'device-lost',
    'device-lost',
  ]);
  await doomed.close();
});
