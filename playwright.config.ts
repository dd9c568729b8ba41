/** End-to-end tests against the built site, served under a base path that is not the root. */
import { defineConfig, devices } from '@playwright/test';
import { quietFlags, softwareGpuFlags } from './scripts/browser-flags.mjs';
import { findBrowser } from './scripts/find-browser.mjs';

const port = Number(process.env['PORT'] ?? 5305);
const base = '/some/base/';

const browser = { executablePath: await findBrowser() };

/** Lessons whose networks are trained, and what needs a GPU or a core to itself. */
const training = [
  ...['gpu', 'gpu-loss', 'liveness', 'race', 'webgpu-kernels'],
  ...['attention', 'autoencoder', 'cnn', 'convolution', 'gan', 'gpt', 'loss', 'lstm-gru'],
  ...['mapping', 'mnist', 'network', 'neuron', 'optimizers', 'regularization', 'rnn', 'training'],
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  // A test waits for what it expects, however long a busy machine takes; only one that fails waits in vain.
  timeout: 360_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}${base}`,
    actionTimeout: 120_000,
    // Only those that are about it have a service worker: others see what the server sends.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'training',
      testMatch: training,
      // Training takes a core of a small machine and more; the other worker goes through all else meanwhile.
      workers: 1,
      use: { launchOptions: { ...browser, args: [...quietFlags, ...softwareGpuFlags] } },
    },
    {
      // Pages that are read and clicked through, figures, and cells that are small: a browser costs less without a GPU.
      name: 'pages',
      testIgnore: [...training, '**/no-webgpu.spec.ts', 'webkit/**'],
      use: { launchOptions: { ...browser, args: [...quietFlags] } },
    },
    {
      name: 'no-webgpu',
      workers: 1,
      testMatch: '**/no-webgpu.spec.ts',
      use: { launchOptions: { ...browser, args: [...quietFlags, '--disable-features=WebGPU'] } },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --base ${base} --port ${port} --strict`,
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
});
