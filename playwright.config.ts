/** End-to-end tests against the built site, served under a base path that is not the root. */
import { defineConfig, devices } from '@playwright/test';
import { quietFlags, softwareGpuFlags } from './scripts/browser-flags.mjs';
import { findBrowser } from './scripts/find-browser.mjs';

const port = Number(process.env['PORT'] ?? 5305);
const base = '/some/base/';

const browser = { executablePath: await findBrowser() };

/** Pages that are read, clicked through and looked at, and lessons whose figures alone are tried. */
const pages = [
  ...[
    'accessibility',
    'reading',
    'keyboard',
    'narrow',
    'near-figures',
    'early',
    'share',
    'teach',
    'copy-as',
    'embed',
    'injection',
    'offline',
  ],
  ...['activations', 'backprop', 'gpt-text', 'gradient-descent', 'initialization'],
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
      testIgnore: [...pages, '**/no-webgpu.spec.ts', 'webkit/**'],
      // Training takes a core of a small machine and more; the other worker goes through the pages meanwhile.
      workers: 1,
      use: { launchOptions: { ...browser, args: [...quietFlags, ...softwareGpuFlags] } },
    },
    {
      // Nothing is trained on the GPU here, so that a browser costs less.
      name: 'pages',
      testMatch: pages,
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
