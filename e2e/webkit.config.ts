/** The tests in WebKit, whose GTK port answers to WebDriver only: Playwright runs them, another client drives. */
import { defineConfig } from '@playwright/test';

const port = Number(process.env['PORT'] ?? 5305) + 2;
const base = '/some/base/';

export default defineConfig({
  testDir: 'webkit',
  outputDir: '../.cache/webkit-results',
  workers: 1,
  timeout: 360_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: { baseURL: `http://localhost:${port}${base}` },
  webServer: {
    command: `node scripts/serve.mjs --base ${base} --port ${port} --strict`,
    cwd: '..',
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
});
