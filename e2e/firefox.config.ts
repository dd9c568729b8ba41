/** The tests in Firefox as the system has it; started by scripts/browsers/run-browsers.mjs, which adapts Playwright. */
import { defineConfig, devices } from '@playwright/test';
import { findFirefox } from '../scripts/browsers/find-browsers.mjs';

const port = Number(process.env['PORT'] ?? 5305) + 1;
const base = '/some/base/';

const executablePath = findFirefox();

/** Mesa's software GPU, where it is installed: another compiler of shaders than Chromium's. */
const gpu = {
  'dom.webgpu.enabled': true,
  'dom.webgpu.workers.enabled': true,
  'gfx.webgpu.ignore-blocklist': true,
};

function specs(...names: readonly string[]): string[] {
  return names.map((name) => `**/${name}.spec.ts`);
}

/**
 * Pages that come alive, lines that end, a cell that runs and stops, threads, an exercise, and code from elsewhere:
 * that it runs, and that nothing of it gets out. Every test that is tagged `@smoke` is in one of these.
 */
const smoke = specs('attacks', 'exercises', 'isolation', 'narrow', 'running', 'threads');

/** What leaves the site, by a link, a file, a frame or for a time without a network, and what comes of it. */
const sharing = specs('copy-as', 'embed', 'offline', 'share', 'teach');

export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/firefox-results',
  fullyParallel: true,
  workers: 1,
  timeout: 360_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Firefox'],
    channel: 'moz-firefox',
    baseURL: `http://localhost:${port}${base}`,
    actionTimeout: 120_000,
    serviceWorkers: 'block',
    trace: 'off',
  },
  projects: [
    {
      name: 'smoke',
      testMatch: smoke,
      // The first need a GPU, and are slow on one in software.
      grepInvert: /WebGPU|@chromium/,
      use: { launchOptions: { executablePath } },
    },
    {
      name: 'sharing',
      testMatch: sharing,
      grepInvert: /@chromium/,
      use: { launchOptions: { executablePath } },
    },
    {
      name: 'journeys',
      testMatch: ['**/*.spec.ts'],
      testIgnore: [
        ...smoke,
        ...sharing,
        // These ask for what only Chromium is started with: a GPU, or none; and the time that it takes.
        '**/no-webgpu.spec.ts',
        '**/gpu-loss.spec.ts',
        '**/race.spec.ts',
        '**/loading.spec.ts',
        '**/liveness.spec.ts',
        'webkit/**',
        'built/**',
        '**/webgpu-kernels.spec.ts',
      ],
      grepInvert: /@chromium/,
      use: { launchOptions: { executablePath } },
    },
    {
      name: 'webgpu',
      testMatch: '**/webgpu-kernels.spec.ts',
      timeout: 900_000,
      use: { launchOptions: { executablePath, firefoxUserPrefs: gpu } },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --base ${base} --port ${port} --strict`,
    cwd: '..',
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
});
