/** Bundles a module and all that it imports into one script, kept in memory. */
import path from 'node:path';
import { build, type Plugin } from 'vite';

export interface ScriptOptions {
  readonly plugins?: readonly Plugin[];
  readonly minify?: boolean;
  /** Makes a classic script of it, in which the module's default export has this name. */
  readonly global?: string;
}

/** @param entry as seen from the repository */
export async function bundleScript(
  entry: string,
  { plugins = [], minify = false, global }: ScriptOptions = {},
): Promise<string> {
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
      rolldownOptions: {
        input: path.resolve(entry),
        // Vite would drop what nobody imports.
        preserveEntrySignatures: 'strict',
        output: { format, name: global, codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunks = outputs.flatMap(({ output }) => output.filter((one) => one.type === 'chunk'));
  if (chunks.length !== 1) throw new Error(`${entry} became ${chunks.length} scripts.`);
  return chunks[0]!.code;
}
