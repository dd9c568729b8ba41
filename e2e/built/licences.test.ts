/** The licences of what is shipped travel along with it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each([
  'react',
  'katex',
  'monaco-editor',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-backend-wasm',
])('names %s, which pages or workers contain, with its licence', (name) => {
  const text = readFileSync('dist/licences.txt', 'utf8');
  const at = text.search(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)\\n=+\\n\\n.{10}`, 'm'));
  expect(at).toBeGreaterThan(0);
});
