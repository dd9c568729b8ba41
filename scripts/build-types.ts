/** Bundles the types of what a cell imports into public/types, one file a module, for the editor. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type Plugin } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = path.join(root, 'public/types');

/**
 * `@tensorflow/tfjs` as a cell sees it: the same parts as in src/engine/worker/modules.ts, so that
 * the editor offers nothing that a run does not have.
 */
const tfjsEntry = `
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import * as data from '@tensorflow/tfjs-data';
export * from '@tensorflow/tfjs-core';
export * from '@tensorflow/tfjs-layers';
export { data };
`;

/** Lets an entry be text; types are resolved from where it pretends to lie. */
async function bundle(entry: string, plugins: readonly Plugin[]): Promise<string> {
  const bundled = await rollup({
    input: entry,
    plugins: [...plugins],
    onwarn(warning, warn) {
      if (!['CIRCULAR_DEPENDENCY', 'UNUSED_EXTERNAL_IMPORT'].includes(warning.code ?? '')) {
        warn(warning);
      }
    },
  });
  const { output: chunks } = await bundled.generate({ format: 'es' });
  await bundled.close();
  return chunks[0].code;
}

async function bundleTfjs(): Promise<string> {
  const entry = path.join(root, 'node_modules/.cache/tfjs-entry.d.ts');
  await mkdir(path.dirname(entry), { recursive: true });
  await writeFile(entry, tfjsEntry);
  const code = await bundle(entry, [
    dts({ respectExternal: true, compilerOptions: { skipLibCheck: true, types: [] } }),
  ]);
  await rm(entry);
  return restoreNames(mergeAugmentations(dropLicences(code)));
}

async function bundleCellApi(): Promise<string> {
  const code = await bundle(path.join(root, 'src/engine/worker/cell-api.ts'), [
    dts({ tsconfig: path.join(root, 'tsconfig.json') }),
  ]);
  // A cell knows the parts of TensorFlow.js by the name of the whole.
  return code.replaceAll(/@tensorflow\/tfjs-(core|layers|data)/g, '@tensorflow/tfjs');
}

/** The licence stands once at the head, not before each of a few hundred declarations. */
function dropLicences(code: string): string {
  return code
    .replaceAll(/^\/\*\*\s*\n \* @license[\s\S]*?\*\/\n?/gm, '')
    .replaceAll(/^\/\/\/ <amd-module.*\n/gm, '');
}

/** Chained operations augment a module that is this very file now: declared in it, they merge. */
function mergeAugmentations(code: string): string {
  return code.replaceAll(
    /^declare module ["'][^"']*["'] \{\n([\s\S]*?)^\}\n/gm,
    (_, body: string) => body.replaceAll(/^ {4}/gm, ''),
  );
}

/**
 * The bundler took the names that augmentations mention for globals and named the declarations
 * `Scalar$1` instead. Where nothing else is called `Scalar`, they get their names back.
 */
function restoreNames(code: string): string {
  const declarations =
    /^(?:export )?(?:declare )?(?:abstract )?(?:type|interface|class|const|let|function|enum|namespace) ([\w$]+)/gm;
  const declared = new Set([...code.matchAll(declarations)].map(([, name = '']) => name));
  return code.replaceAll(/\b([A-Za-z]\w*)\$1(?![\w$])/g, (renamed, name: string) =>
    declared.has(renamed) && !declared.has(name) ? name : renamed,
  );
}

await mkdir(output, { recursive: true });
const licence = '/*! TensorFlow.js, copyright Google LLC, Apache License 2.0 */\n';
const files = {
  'tfjs.d.ts': licence + (await bundleTfjs()),
  'gradient-lab.d.ts': await bundleCellApi(),
};
for (const [name, code] of Object.entries(files)) {
  await writeFile(path.join(output, name), code);
  console.log(`public/types/${name}: ${Math.round(code.length / 1_024)} KiB`);
}
