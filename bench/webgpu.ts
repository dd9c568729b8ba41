/** What the WebGPU kernels save, in a browser on its software device or a real one. */
import { chromium, type Page } from '@playwright/test';
import { bundleHarness, openHarness } from '../e2e/harness/open-harness';
import type { Comparison } from '../e2e/harness/timing';
import type { Harness } from '../e2e/harness/webgpu-kernels';
import { findBrowser } from '../scripts/find-browser.mjs';
import { gptSize } from './gpt';

declare global {
  var harness: Harness;
}

type Dispatches = Record<'mlp' | 'cnn' | 'lstm' | 'gpt', number>;

export interface WebgpuResults {
  readonly browser: string;
  readonly adapter: string;
  /** The filter gradient of a 3×3 convolution of 32 into 64 channels, rounds in turn. */
  readonly filterGradient: Comparison;
  /** Compute dispatches of a training step with Adam. */
  readonly dispatches: Record<'stock' | 'ours', Dispatches>;
}

export interface WebgpuOptions {
  /** Measured rounds after one that warms up. */
  readonly rounds?: number;
  /** Chromium's software device, slow but the same everywhere, or the machine's own GPU. */
  readonly device?: 'software' | 'hardware';
}

const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
const devices = {
  software: ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'],
  hardware: ['--enable-unsafe-webgpu', '--enable-features=Vulkan'],
};

/** Starts a browser of its own, and takes some minutes on the software device. */
export async function benchWebgpu({
  rounds = 5,
  device = 'software',
}: WebgpuOptions = {}): Promise<WebgpuResults> {
  const script = await bundleHarness();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...quiet, ...devices[device]],
  });
  try {
    const open = async (kernels: 'ours' | 'stock'): Promise<Page> => {
      const page = await browser.newPage();
      await openHarness(page, script);
      await page.evaluate((which) => harness.start(which), kernels);
      return page;
    };
    const stock = await open('stock');
    const ours = await open('ours');
    return {
      browser: `Chromium ${browser.version()}`,
      adapter: await ours.evaluate(() => harness.nameAdapter()),
      filterGradient: await ours.evaluate(
        (count) => harness.compareFilterGradientTimes(64, count),
        rounds,
      ),
      dispatches: { stock: await countDispatches(stock), ours: await countDispatches(ours) },
    };
  } finally {
    await browser.close();
  }
}

function countDispatches(page: Page): Promise<Dispatches> {
  return page.evaluate(
    async (size) => ({
      mlp: await harness.countDispatches('mlp', 10),
      cnn: await harness.countDispatches('cnn', 16),
      lstm: await harness.countDispatches('longLstm', 4),
      gpt: await harness.countGptDispatches(size, 4),
    }),
    gptSize,
  );
}
