/** How the site is built: MDX lessons, cells as text, and every page prerendered. */
import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import path from 'node:path';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { defineConfig } from 'vite';
import { cellSource } from './scripts/vite/cell-source';
import { rehypeFormulas } from './scripts/vite/formulas';
import { remarkHeadings } from './scripts/vite/headings';
import { prerender } from './scripts/vite/prerender';

/** What makes a page cross-origin isolated, which threads need. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'credentialless',
};

export default defineConfig(({ command, isSsrBuild }) => ({
  base: command === 'build' ? './' : '/',
  resolve: {
    alias: {
      '@': path.resolve('src'),
      'gradient-lab': path.resolve('src/engine/worker/cell-api.ts'),
    },
  },
  plugins: [
    cellSource(),
    {
      enforce: 'pre' as const,
      ...mdx({
        remarkPlugins: [
          remarkGfm,
          remarkMath,
          remarkFrontmatter,
          remarkCjkFriendly,
          remarkHeadings,
        ],
        rehypePlugins: [rehypeFormulas],
      }),
    },
    react({ include: /\.(jsx|tsx|mdx)$/ }),
    prerender(),
  ],
  worker: { format: 'es' as const },
  build: {
    target: 'es2022',
    copyPublicDir: isSsrBuild !== true,
    chunkSizeWarningLimit: 5000,
  },
  server: { headers: isolationHeaders },
  preview: { headers: isolationHeaders },
}));
