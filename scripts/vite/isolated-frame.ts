/** Builds the page of the frame in which code from elsewhere runs: one file, which asks for no other. */
import type { Plugin } from 'vite';
import { bundleScript } from '../bundle-script.ts';
import { commonHeaders } from '../headers.mjs';
import { hashSource } from './content-policy.ts';
import { madeFile } from './made-file.ts';

const stem = 'assets/isolated-';

/**
 * What the frame and the worker in it may do: run what stands in the page, make functions of text, which a
 * cell's code is, and start workers whose address is their text and which obey the same. They load nothing
 * and reach nobody.
 */
function framePolicy(script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)} 'unsafe-eval'`,
    'worker-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A header can wall the page in even where it is opened by itself; written in the page that has no effect. */
export const frameHeaders = {
  [`/${stem}*`]: { 'Content-Security-Policy': 'sandbox allow-scripts' },
};

/** @param engine the program of the worker @param start what the frame does with its text */
export function framePage(engine: string, start: string): string {
  // As a string in a script it may hold whatever ends one.
  const text = JSON.stringify(engine).replaceAll('<', '\\u003c');
  const script = `const engine=${text};\n${start.trim()}\n`;
  return [
    '<!doctype html><meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${framePolicy(script)}" />`,
    `<title>Isolated code</title><script>${script}</script>\n`,
  ].join('\n');
}

/** TensorFlow.js's program for threads, which isolated code has none of. */
const withoutThreads: Plugin = {
  name: 'gradient-lab:without-threads',
  enforce: 'pre',
  load: {
    filter: { id: /tfjs-backend-wasm-threaded-simd\.js$/ },
    handler: () => 'export default null;',
  },
};

async function makePage(): Promise<string> {
  const options = { minify: true, plugins: [withoutThreads] };
  return framePage(
    await bundleScript('src/engine/worker/isolated.ts', { ...options, global: 'isolated' }),
    await bundleScript('src/engine/isolation/frame-script.ts', { ...options, global: 'frame' }),
  );
}

/** The module `virtual:isolated-frame`, whose default export is the address of that page. */
export function isolatedFrame(): Plugin {
  return madeFile({
    name: 'isolated-frame',
    stem,
    extension: '.html',
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...commonHeaders },
    make: makePage,
  });
}
