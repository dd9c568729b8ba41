/** Keeps the first file of every worker to itself: no other file of the build imports it. */
import type { Plugin } from 'vite';

/** What is asked of a file of a build. */
export interface BuiltFile {
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** Which files import a worker's entry, one sentence each. */
export function findImportedEntries(files: readonly BuiltFile[]): string[] {
  const entries = files.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  return files.flatMap(({ fileName, imports, dynamicImports }) =>
    [...imports, ...dynamicImports]
      .filter((imported) => entries.includes(imported))
      .map((entry) => `${fileName} imports ${entry}`),
  );
}

/**
 * WebKit evaluates the entry of a module worker a second time when a chunk imports it, and so has two
 * of everything in it: two listeners, by which each cell ran twice. Where an entry keeps to its own
 * exports, what chunks want of it lies in a chunk; Vite asks for the contrary.
 */
export function workerEntries(): Plugin {
  return {
    name: 'worker-entries',
    options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const imported = findImportedEntries(chunks);
      if (imported.length > 0) this.error(`WebKit would run a worker twice: ${imported[0]}.`);
    },
  };
}
