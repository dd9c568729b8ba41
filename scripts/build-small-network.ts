// Compiles the inner loops of the small network (`src/math/mlp/assembly`) to WebAssembly and writes them,
// as text, into a module that is kept in the repository: a network is made on the page's own thread, where
// nothing can be waited for. With `--check` it only says, by its exit code, whether that module is up to date.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = path.join(root, 'src/math/mlp/assembly/index.ts');
const target = path.join(root, 'src/math/mlp/simd-binary.ts');
// Run as a program: the types of its module would loosen those of arrays in the whole project.
const compiler = path.join(root, 'node_modules/assemblyscript/bin/asc.js');

async function compile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'small-network-'));
  const binary = path.join(folder, 'index.wasm');
  await promisify(execFile)(
    process.execPath,
    [
      compiler,
      source,
      ...['--outFile', binary],
      ...['--runtime', 'stub'],
      '--noAssert',
      ...['--optimizeLevel', '3'],
      '--importMemory',
      ...['--initialMemory', '1'],
      '--noExportMemory',
      ...['--use', 'abort='],
      ...['--enable', 'simd'],
    ],
    { cwd: root },
  );
  const text = (await readFile(binary)).toString('base64');
  await rm(folder, { recursive: true });
  return `/** \`assembly/index.ts\` as \`npx tsx scripts/build-small-network.ts\` compiles it, in base64. */
export const simdBinary =
  '${text}';
`;
}

const made = await compile();
if (!process.argv.includes('--check')) {
  await writeFile(target, made);
} else if ((await readFile(target, 'utf8')) !== made) {
  console.error(`${path.relative(root, target)} is out of date.`);
  process.exitCode = 1;
}
