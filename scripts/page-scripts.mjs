/** Which scripts a page of the built site loads by itself, from the bundler's own module graph. */
import { readFileSync } from 'node:fs';

/** @typedef {{ file: string, imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * @param {string} folder
 * @returns {Record<string, Chunk>}
 */
function readManifest(folder) {
  return JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'));
}

/**
 * The figures that a lesson's text fetches when they come near, as keys of the manifest.
 * @param {string} text A lesson's `en.mdx`.
 * @returns {string[]}
 */
export function figuresOf(text, folder = 'dist') {
  return (readManifest(folder)[text]?.dynamicImports ?? []).filter((key) =>
    /Figure\.tsx$/.test(key),
  );
}

/**
 * The code of the site's pages, each fetched by itself, as keys of the manifest.
 * @returns {string[]}
 */
export function pageModules(folder = 'dist') {
  return (readManifest(folder)['index.html']?.dynamicImports ?? []).filter((key) =>
    key.startsWith('src/pages/'),
  );
}

/**
 * Files of the given modules and of all that they import statically; what they import on demand
 * (figures, the editor, the engine) is left out.
 * @param {readonly string[]} modules Keys of the manifest: `index.html`, a page's, a lesson's `en.mdx`, a figure.
 * @returns {string[]}
 */
export function staticScripts(modules, folder = 'dist') {
  const manifest = readManifest(folder);
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

/**
 * Every script of the pages; those of workers are not among them.
 * @returns {string[]}
 */
export function chunkFiles(folder = 'dist') {
  return Object.values(readManifest(folder)).map(({ file }) => file);
}
