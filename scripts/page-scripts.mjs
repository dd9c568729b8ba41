/** Which scripts a page of the built site loads by itself, from the bundler's own module graph. */
import { readFileSync } from 'node:fs';

/** @typedef {{ file: string, imports?: string[] }} Chunk */

/**
 * Files of the given modules and of all that they import statically; what they import on demand
 * (the editor, the engine) is left out.
 * @param {readonly string[]} modules Keys of the manifest: `index.html`, or a lesson's `en.mdx`.
 * @returns {string[]}
 */
export function staticScripts(modules, folder = 'dist') {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'));
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  function visit(key) {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The built site has no module ${key}.`);
    chunk.imports?.forEach(visit);
  }
  modules.forEach(visit);
  return [...seen].map((key) => `${folder}/${manifest[key]?.file ?? ''}`);
}
