import { build } from 'vite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findImportedEntries, workerEntries, type BuiltFile } from './worker-entries';

const root = mkdtempSync(path.join(tmpdir(), 'worker-entries-'));

beforeAll(() => {
  const files = {
    'page.js': "new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });",
    'worker.js': "import { shared } from './shared.js'; import('./later.js'); postMessage(shared);",
    'shared.js': 'export const shared = Math.random();',
    'later.js': "import { shared } from './shared.js'; postMessage(shared);",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
});
afterAll(() => rmSync(root, { recursive: true }));

/** Builds a page whose worker shares a module with a chunk of its own; the text of all files. */
async function buildWorker(plugins: ReturnType<typeof workerEntries>[]): Promise<string[]> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    worker: { format: 'es', plugins: () => plugins },
    build: { write: false, minify: false, rolldownOptions: { input: path.join(root, 'page.js') } },
  });
  if (!('output' in output)) throw new Error('The build has more than one output.');
  return output.output.map((file) => String(file.type === 'chunk' ? file.code : file.source));
}

function file(fileName: string, imports: string[], dynamicImports: string[] = []): BuiltFile {
  return { fileName, isEntry: fileName === 'entry.js', imports, dynamicImports };
}

describe('the entry of a worker', () => {
  it('is imported by no chunk, although chunks share modules with it', async () => {
    const files = await buildWorker([workerEntries()]);
    expect(files.some((text) => text.includes('later'))).toBe(true);
    const built = files.filter((text) => text.includes('Math.random()'));
    expect(built).toHaveLength(1);
    expect(built[0]).toContain('export');
    expect(built[0]).not.toContain('later');
  });

  it('fails the build where it is imported', async () => {
    const lax = { ...workerEntries(), options: undefined };
    await expect(buildWorker([lax])).rejects.toThrow(/WebKit would run a worker twice: .*later.*/);
  });

  it('is found however it is imported', () => {
    const chunks = [file('entry.js', ['a.js']), file('a.js', [], ['entry.js']), file('b.js', [])];
    expect(findImportedEntries(chunks)).toEqual(['a.js imports entry.js']);
    expect(findImportedEntries([file('entry.js', ['a.js']), file('a.js', [])])).toEqual([]);
  });
});
