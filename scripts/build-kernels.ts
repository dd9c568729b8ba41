// Compiles the wasm kernel module (one binary per instruction set and kind of memory) into public/wasm,
// and copies TensorFlow.js's own binaries there, so that the site serves everything itself.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const assembly = path.join(root, 'src/engine/worker/kernels/wasm/assembly');
// Run as a program: the types of its module would loosen those of arrays in the whole project.
const compiler = path.join(root, 'node_modules/assemblyscript/bin/asc.js');
const tfjs = path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
const output = path.join(root, 'public/wasm');

const tfjsBinaries = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
];

/** A module's memory import must say whether the memory is shared, so each set is built for both. */
const builds = [
  { name: 'kernels-relaxed.wasm', features: ['simd', 'relaxed-simd'], shared: false },
  { name: 'kernels-simd.wasm', features: ['simd'], shared: false },
  {
    name: 'kernels-relaxed-shared.wasm',
    features: ['simd', 'relaxed-simd', 'threads'],
    shared: true,
  },
  { name: 'kernels-simd-shared.wasm', features: ['simd', 'threads'], shared: true },
];

async function compile({ name, features, shared }: (typeof builds)[number]): Promise<void> {
  // Renamed into place: a test that reads it meanwhile sees the old binary or the new one.
  const draft = path.join(output, `${name}.${process.pid}`);
  const options = [
    path.join(assembly, 'index.ts'),
    ...['--outFile', draft],
    ...['--runtime', 'stub'],
    '--noAssert',
    ...['--optimizeLevel', '3'],
    '--importMemory',
    ...['--initialMemory', '1'],
    ...(shared ? ['--sharedMemory', '--maximumMemory', '65536'] : []),
    ...['--use', 'abort='],
    '--noExportMemory',
    ...features.flatMap((feature) => ['--enable', feature]),
  ];
  await promisify(execFile)(process.execPath, [compiler, ...options], { cwd: root });
  const binary = await readFile(draft);
  assertNoData(name, binary);
  await rename(draft, path.join(output, name));
  console.log(`${name}: ${(binary.byteLength / 1024).toFixed(1)} KB`);
}

/** The module shares TensorFlow.js's memory: data of its own would overwrite what is there. */
function assertNoData(name: string, binary: Uint8Array): void {
  const DATA_SECTION = 11;
  let at = 8;
  while (at < binary.length) {
    const id = binary[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++]!;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (id === DATA_SECTION) throw new Error(`${name} carries static data`);
    at += size;
  }
}

await mkdir(output, { recursive: true });
await Promise.all(
  tfjsBinaries.map((name) => copyFile(path.join(tfjs, name), path.join(output, name))),
);
for (const build of builds) await compile(build);
