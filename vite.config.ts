/** How the site is built: MDX lessons, cells as text, and every page prerendered. */
import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import path from 'node:path';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { defineConfig } from 'vitest/config';
import { isolationHeaders } from './scripts/headers.mjs';
import { cellSource } from './scripts/vite/cell-source.ts';
import { cssLayers } from './scripts/vite/css-layers.ts';
import { remarkEmphasis } from './scripts/vite/emphasis.ts';
import { remarkFigures } from './scripts/vite/figures.ts';
import { rehypeApostrophes } from './scripts/vite/apostrophes.ts';
import { rehypeFormulas } from './scripts/vite/formulas.ts';
import { remarkHeadings } from './scripts/vite/headings.ts';
import { rehypeHoldPunctuation } from './scripts/vite/hold-punctuation.ts';
import { indexOfTerms } from './scripts/vite/index-of-terms.ts';
import { isolatedFrame } from './scripts/vite/isolated-frame.ts';
import { katexFonts } from './scripts/vite/katex-fonts.ts';
import { lessons } from './scripts/vite/lessons.ts';
import { licences } from './scripts/vite/licences.ts';
import { monacoFeatures } from './scripts/vite/monaco-features.ts';
import { prerender } from './scripts/vite/prerender.ts';
import { searchIndexes } from './scripts/vite/search-index.ts';
import { remarkTerms } from './scripts/vite/terms.ts';
import { runnablePage } from './scripts/vite/runnable-page.ts';
import { tfjsWasmThreads } from './scripts/vite/tfjs-wasm-threads.ts';
import { viteProject } from './scripts/vite/vite-project.ts';
import { workerEntries } from './scripts/vite/worker-entries.ts';

const shipped = licences();

export default defineConfig(({ command, isSsrBuild }) => ({
  base: command === 'build' ? './' : '/',
  resolve: {
    alias: {
      '@': path.resolve('src'),
      'gradient-lab': path.resolve('src/engine/worker/cell-api.ts'),
    },
  },
  plugins: [
    lessons(),
    cellSource(),
    katexFonts(),
    cssLayers(),
    monacoFeatures(),
    isolatedFrame(),
    runnablePage(),
    viteProject(),
    indexOfTerms(),
    searchIndexes(),
    {
      enforce: 'pre' as const,
      ...mdx({
        remarkPlugins: [
          remarkGfm,
          remarkMath,
          remarkFrontmatter,
          remarkCjkFriendly,
          remarkHeadings,
          remarkTerms,
          remarkFigures,
          remarkEmphasis,
        ],
        rehypePlugins: [rehypeFormulas, rehypeHoldPunctuation, rehypeApostrophes],
      }),
    },
    react({ include: /\.(jsx|tsx|mdx)$/ }),
    prerender(),
    shipped.plugin,
  ],
  optimizeDeps: {
    // Whatever comes late, with a figure, the editor or the first run, is found at the start: a package found
    // later reloads the page, and the reader's first run with it.
    entries: [
      'index.html',
      'src/{components,engine,pages}/**/*.{ts,tsx}',
      'lessons/*/*.tsx',
      '!**/*.test.{ts,tsx}',
      '!**/{testing,assembly}/**',
      '!src/pages/render-whole.ts',
    ],
    // Prebundling has plugins of its own.
    rolldownOptions: { plugins: [monacoFeatures()] },
  },
  worker: {
    format: 'es' as const,
    plugins: () => [tfjsWasmThreads(), workerEntries(), shipped.collector()],
  },
  build: {
    target: 'es2022',
    copyPublicDir: isSsrBuild !== true,
    chunkSizeWarningLimit: 5000,
    manifest: !isSsrBuild,
    rolldownOptions: {
      output: {
        // What every page needs is one file, which its HTML asks for itself, and not a dozen by who shares what.
        codeSplitting: { groups: [{ name: 'site', tags: ['$initial' as const] }] },
      },
    },
    // The text is there without scripts, and is painted sooner when they wait for it.
    modulePreload: {
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? [] : files),
    },
  },
  server: { headers: isolationHeaders },
  preview: { headers: isolationHeaders },
  test: {
    environment: 'node',
    // Vitest would leave one core to itself, which has little to do.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // Some build the kernels first.
    hookTimeout: 180_000,
    projects: [
      {
        extends: true as const,
        test: { name: 'unit', include: ['{src,lessons,scripts,bench}/**/*.test.{ts,tsx}'] },
      },
      // Reads what the build wrote.
      { extends: true as const, test: { name: 'built', include: ['e2e/built/**/*.test.ts'] } },
    ],
  },
}));
