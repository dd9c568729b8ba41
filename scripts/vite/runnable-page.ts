/** Builds what a runnable file of a cell is made of: the page's script and its styles, which stand in the file. */
import type { Plugin } from 'vite';
import type { RunnablePage } from '../../src/components/share/copy-as/runnable-file.ts';
import { bundlePage } from '../bundle-script.ts';
import { cssLayers } from './css-layers.ts';
import { madeFile } from './made-file.ts';

async function makePage(built: boolean): Promise<string> {
  const options = { minify: built, plugins: [cssLayers()], global: 'runnable' };
  const page: RunnablePage = await bundlePage('src/components/runnable/main.tsx', options);
  return JSON.stringify(page);
}

/** The module `virtual:runnable-page`, whose default export is the address of both as JSON. */
export function runnablePage(): Plugin {
  return madeFile({
    name: 'runnable-page',
    stem: 'assets/runnable-',
    extension: '.json',
    headers: { 'Content-Type': 'application/json' },
    make: makePage,
  });
}
