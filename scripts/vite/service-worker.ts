/** Writes the site's service worker, and the list of files that a reader may keep, once every page is written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileRecords } from '../../src/data/packed-files.ts';
import type { FileList, SiteFile } from '../../src/offline/file-list.ts';
import { fileListName, workerFile } from '../../src/offline/names.ts';
import type { SiteFiles } from '../../src/offline/worker/site-files.ts';
import { bundleScript } from '../bundle-script.ts';
import { chunkFiles, pageModules, staticScripts } from '../page-scripts.mjs';

/** Files that no lesson needs: what hosts read, pictures for previews, and what is about the site. */
const left =
  /^(\.|_headers$|404\.html$|social\/|readme\/|licences\.txt$|sitemap\.xml$|service-worker\.js$|offline-files\.json$|embed\/)/;

/** Pages that are fetched when the worker is installed, and the folders of their code. */
const shellPage = /^((en|zh)\/((your-work|offline)\/)?)?index\.html$/;
const shellModule = /^src\/pages\/(choose-language|home|offline|your-work|shell\/search)\//;

/** Of packed data: what `src/data/packed-files.ts` holds them to, which no configuration can import. */
const records = JSON.parse(readFileSync('src/data/packed-files.json', 'utf8')) as FileRecords;

/** As the site asks for it: a page by its folder, packed data as `packedAddress` has it. */
function addressOf(file: string): string {
  const record = records[file.replace(/^data\//, '')];
  if (record !== undefined) return `${file}?v=${record.sha256.slice(0, 12)}`;
  return file.replace(/(^|\/)index\.html$/, '$1');
}

async function readFiles(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !left.test(name))
    .sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name))] as const),
    ),
  );
}

function hash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** @param files contents by path from the site's base */
export function listFiles(files: ReadonlyMap<string, Buffer>): FileList {
  const list = [...files].map(([name, content]): SiteFile => ({
    path: addressOf(name),
    bytes: content.length,
    hash: hash(content),
  }));
  return { version: hash(list.map((file) => `${file.path} ${file.hash}`).join('\n')), files: list };
}

/** Files of the site that a page's HTML names, from the site's base. */
export function namedIn(html: string): string[] {
  const named = html.matchAll(/(?:src|href)="(?:\.\.?\/)+(assets\/[^"]+)"/g);
  return [...new Set([...named].map(([, file]) => file!))];
}

/**
 * What is fetched when the worker is installed: the pages that belong to no lesson, with all that they need at
 * first.
 * @param scripts of the pages' code, with what they import
 */
export function shellOf(
  files: ReadonlyMap<string, Buffer>,
  scripts: readonly string[],
): SiteFiles['shell'] {
  const pages = [...files.keys()].filter((file) => shellPage.test(file));
  const named = pages.flatMap((page) => namedIn(files.get(page)!.toString()));
  const hashed = [...new Set([...named, ...scripts])].map((url) => ({ url, revision: null }));
  const plain = [...pages, 'icon.svg', 'gradient-lab.webmanifest'].map((file) => ({
    url: addressOf(file) || './',
    revision: hash(files.get(file)!),
  }));
  return [...plain, ...hashed];
}

/** Programs of workers, which the manifest has as files and not as chunks: the engine's, and the editor's. */
export function workerPrograms(
  files: readonly string[],
  chunks: readonly string[],
): Pick<SiteFiles, 'engine' | 'editor'> {
  const ofPages = new Set(chunks);
  const programs = files.filter((file) => /^assets\/.*\.js$/.test(file) && !ofPages.has(file));
  const isEditor = (file: string) => /^assets\/(ts|editor)\.worker-/.test(file);
  return {
    engine: programs.filter((file) => !isEditor(file)),
    editor: programs.filter(isEditor),
  };
}

/** @param folder of the site, with its manifest and with every page in it */
export async function writeServiceWorker(folder: string): Promise<void> {
  const files = await readFiles(folder);
  await writeFile(path.join(folder, fileListName), JSON.stringify(listFiles(files)));
  const modules = ['index.html', ...pageModules(folder).filter((key) => shellModule.test(key))];
  const scripts = staticScripts(modules, folder).map((file) => file.slice(folder.length + 1));
  const names = [...files.keys()];
  const site: SiteFiles = {
    shell: shellOf(files, scripts),
    ...workerPrograms(names, chunkFiles(folder)),
    binaries: names.filter((name) => name.startsWith('wasm/')),
  };
  const options = { minify: true, global: 'serviceWorker' };
  const program = await bundleScript('src/offline/worker/service-worker.ts', options);
  const text = `const siteFiles=${JSON.stringify(site)};\n${program}`;
  await writeFile(path.join(folder, workerFile), text);
}
