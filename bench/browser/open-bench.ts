// Builds the benchmark's page into a folder of its own and serves it cross-origin isolated, as threads need.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../../scripts/processes.mjs';
import { serve } from '../../scripts/serve.mjs';
import { tfjsWasmThreads } from '../../scripts/vite/tfjs-wasm-threads';

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function serveBench(port: number): Promise<Served> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gradient-lab-bench-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es', plugins: () => [tfjsWasmThreads()] },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
  });
  await cp(path.join(root, 'public/wasm'), path.join(folder, 'wasm'), { recursive: true });
  const { address, close } = await serve({ folder, port });
  return {
    address,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
