/** Bundles a module and all that it imports into one script, and its styles into one sheet, kept in memory. */
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'vite';

export interface ScriptOptions {
  readonly plugins?: readonly Plugin[];
  readonly minify?: boolean;
  /** Makes a classic script of it, in which the module's default export has this name. */
  readonly global?: string;
}

interface Bundled {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

async function bundle(
  entry: string,
  { plugins = [], minify = false, global }: ScriptOptions,
  assets: Pick<BuildOptions, 'cssCodeSplit' | 'assetsInlineLimit'> = {},
): Promise<Bundled> {
  const format = global === undefined ? ('es' as const) : ('iife' as const);
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': path.resolve('src') } },
    plugins: [...plugins],
    build: {
      write: false,
      minify,
      target: 'es2022',
      ...assets,
      rolldownOptions: {
        input: path.resolve(entry),
        // Vite would drop what nobody imports.
        preserveEntrySignatures: 'strict',
        output: { format, name: global, codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const files = outputs.flatMap(({ output }) => output);
  return {
    scripts: files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])),
    styles: files.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : [])),
  };
}

/** @param entry as seen from the repository */
export async function bundleScript(entry: string, options: ScriptOptions = {}): Promise<string> {
  const { scripts } = await bundle(entry, options);
  if (scripts.length !== 1) throw new Error(`${entry} became ${scripts.length} scripts.`);
  return scripts[0]!;
}

/** @param entry as seen from the repository; it imports its styles */
export async function bundlePage(
  entry: string,
  options: ScriptOptions = {},
): Promise<{ readonly script: string; readonly style: string }> {
  // The page is alone: what its styles show stands in them.
  const assets = { cssCodeSplit: false, assetsInlineLimit: Number.MAX_SAFE_INTEGER };
  const { scripts, styles } = await bundle(entry, options, assets);
  if (scripts.length !== 1 || styles.length !== 1) {
    throw new Error(`${entry} became ${scripts.length} scripts and ${styles.length} styles.`);
  }
  return { script: scripts[0]!, style: styles[0]! };
}
