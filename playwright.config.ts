/** End-to-end tests against the built site, served under a base path that is not the root. */
import { defineConfig, devices } from '@playwright/test';
import { quietFlags, softwareGpuFlags } from './scripts/browser-flags.mjs';
import { findBrowser } from './scripts/find-browser.mjs';

const port = Number(process.env['PORT'] ?? 5305);
const base = '/some/base/';

const browser = { executablePath: await findBrowser() };

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  // Training takes both cores of a small machine; two at once would time each other out.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}${base}`,
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'webgpu',
      testIgnore: '**/no-webgpu.spec.ts',
      use: { launchOptions: { ...browser, args: [...quietFlags, ...softwareGpuFlags] } },
    },
    {
      name: 'no-webgpu',
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
