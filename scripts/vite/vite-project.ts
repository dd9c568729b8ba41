/** Gathers what projects for Vite are made of: the files of `src/vite-project`, and those of the site that they import. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preProcessFile } from 'typescript';
import type { Plugin } from 'vite';
import { backendNames } from '../../src/engine/wire/backends.ts';
import type { ProjectKit } from '../../src/export/vite-project/kit.ts';
import { madeFile } from './made-file.ts';

const { posix } = path;

/** What each project begins with; all else is imported by these. */
const entries = ['src/vite-project/page/page.ts', 'src/engine/worker/cell-api.ts'];

/** Written for each project anew. */
const written = ['src/vite-project/main.ts', 'src/vite-project/settings.ts'];

/** Folders of the site, and where their files are in a project. */
const folders: readonly (readonly [site: string, project: string])[] = [
  ['src/vite-project/lab/', 'src/gradient-lab/'],
  ['src/vite-project/', 'src/'],
  ['src/engine/worker/', 'src/gradient-lab/'],
  ['src/engine/', 'src/gradient-lab/'],
  ['src/data/', 'src/gradient-lab/data/'],
  ['src/math/', 'src/gradient-lab/math/'],
];

const packages = [
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgpu',
  'typescript',
  'vite',
];

/** What a paragraph of CREDITS.md is about, by how the paths of its files begin. */
const creditNames = {
  'mnist/': 'MNIST',
  'penguins/': 'Palmer penguins',
  'text/sonnets': 'Shakespeare’s sonnets',
  'text/moby-dick': 'Moby-Dick',
  'gpt/': 'Shakespeare’s sonnets',
} as const;

/** @throws where a file of the site is in no folder of a project */
function projectPath(file: string): string {
  for (const [site, project] of folders) {
    if (file.startsWith(site)) return project + file.slice(site.length);
  }
  throw new Error(`A project has no place for ${file}.`);
}

/** A file of the site that knows the site has one of the same name in `lab`, which goes along in its place. */
function standIn(file: string): string {
  const own = file.replace('src/engine/worker/', 'src/vite-project/lab/');
  return existsSync(own) ? own : file;
}

/** The file of the site that a module names, or null where it names a package. */
function resolve(from: string, name: string): string | null {
  if (!/^(\.|@\/)/.test(name)) return null;
  const bare = name.startsWith('@/')
    ? `src/${name.slice(2)}`
    : posix.join(posix.dirname(from), name);
  return standIn(/\.(ts|css)$/.test(bare) ? bare : `${bare}.ts`);
}

interface Named {
  readonly name: string;
  readonly at: number;
}

/** The modules that a file names, in their order; what stands in comments is none. */
function modulesIn(text: string): readonly Named[] {
  const imports = preProcessFile(text).importedFiles.map(({ fileName, pos }) => ({
    name: fileName,
    // The quote is before it.
    at: text.indexOf(fileName, pos),
  }));
  const workers = [...text.matchAll(/new URL\('(\.[^']+)'/g)].map((match) => ({
    name: match[1]!,
    at: match.index + "new URL('".length,
  }));
  return [...imports, ...workers].sort((a, b) => a.at - b.at);
}

/** A file's text as it stands in a project. */
function adapt(file: string, text: string): string {
  let adapted = '';
  let from = 0;
  for (const { name, at } of modulesIn(text)) {
    adapted += text.slice(from, at) + adaptName(file, name);
    from = at + name.length;
  }
  return adapted + text.slice(from);
}

function adaptName(file: string, name: string): string {
  const target = resolve(file, name);
  // The whole of TensorFlow.js has what its parts have, and is what a project depends on.
  if (target === null) return name.replace(/^@tensorflow\/tfjs-(core|layers)$/, '@tensorflow/tfjs');
  const relative = posix.relative(posix.dirname(projectPath(file)), projectPath(target));
  const dotted = relative.startsWith('.') ? relative : `./${relative}`;
  return /\.(ts|css)$/.test(name) ? dotted : dotted.replace(/\.ts$/, '');
}

/** Files of the site by their paths in a project. */
function gather(choose: (file: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [...entries];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const place = projectPath(next);
    if (found.has(place) || written.includes(next)) continue;
    const file = choose(next);
    found.set(place, file);
    for (const { name } of modulesIn(readFileSync(file, 'utf8'))) {
      const target = resolve(file, name);
      if (target !== null) waiting.push(target);
    }
  }
  return found;
}

/** Reads everything from the repository's root, which is where the build runs. */
export function makeKit(): ProjectKit {
  const projects: Record<string, Record<string, string>> = {};
  const texts: Record<string, string> = {};
  for (const backend of ['auto', ...backendNames]) {
    for (const language of ['en', 'zh']) {
      const files = gather((file) => {
        if (file === 'src/vite-project/page/words.ts')
          return file.replace('.ts', `-${language}.ts`);
        const own = file.replace('/backend.ts', `/backend.${backend}.ts`);
        return existsSync(own) ? own : file;
      });
      projects[`${backend}-${language}`] = Object.fromEntries(files);
      for (const file of files.values()) texts[file] ??= adapt(file, readFileSync(file, 'utf8'));
    }
  }
  return {
    texts,
    projects: projects as ProjectKit['projects'],
    versions: readVersions(),
    licence: readFileSync('LICENSE', 'utf8'),
    credits: readCredits(),
  };
}

function readVersions(): Readonly<Record<string, string>> {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const all = { ...dependencies, ...devDependencies };
  return Object.fromEntries(
    packages.map((name) => {
      // `5.9` alone would be a version that was never published.
      const range = all[name]!;
      return [name, /^\d+\.\d+$/.test(range) ? `~${range}.0` : range];
    }),
  );
}

function readCredits(): Readonly<Record<string, string>> {
  const lines = readFileSync('CREDITS.md', 'utf8').split('\n');
  return Object.fromEntries(
    Object.entries(creditNames).map(([prefix, name]) => {
      const line = lines.find((candidate) => candidate.startsWith(`- **${name}**`));
      if (line === undefined) throw new Error(`CREDITS.md says nothing of ${name}.`);
      return [prefix, line];
    }),
  );
}

/** The module `virtual:vite-project`, whose default export is the address of the kit as JSON. */
export function viteProject(): Plugin {
  return madeFile({
    name: 'vite-project',
    stem: 'assets/vite-project-',
    extension: '.json',
    headers: { 'Content-Type': 'application/json' },
    make: () => Promise.resolve(JSON.stringify(makeKit())),
  });
}
