/** Installs and generates whatever is missing; does next to nothing when all is up to date. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bringUpToDate } from './freshness.mjs';
import { isMain, root, runNpm, runTool } from './processes.mjs';

/** What is made from sources and kept out of the repository. */
const generated = [
  {
    name: 'kernels',
    script: 'scripts/build-kernels.ts',
    inputs: ['src/engine/worker/kernels/wasm/assembly'],
    outputs: ['public/wasm'],
  },
  {
    name: 'types',
    script: 'scripts/build-types.ts',
    inputs: ['src/engine/worker', 'src/engine/wire', 'src/data'],
    outputs: ['public/types'],
  },
  {
    name: 'data',
    script: 'scripts/pack-data.ts',
    inputs: ['scripts/data', 'src/data'],
    outputs: ['public/data'],
  },
];

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** Whether `node_modules` holds the versions that the lock file names, packages for other systems aside. */
function isInstalled() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  /** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */
  /** @type {Packages} */
  const wanted = readJson('package-lock.json').packages;
  /** @type {Packages} */
  const present = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === '' || optional === true || present[place]?.version === version,
  );
}

/** Throws where this Node is older than the oldest that `engines` names. */
function checkNode() {
  /** @type {string} */
  const range = readJson('package.json').engines.node;
  const oldest = /\d+\.\d+/.exec(range)?.[0] ?? '0.0';
  const [major = 0, minor = 0] = oldest.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new Error(`Gradient Lab needs Node ${range}; this is ${process.version}.`);
}

/** Resolves when everything is in place; throws, naming the step, where one fails. */
export async function setUp() {
  checkNode();
  if (!isInstalled()) {
    console.log('Installing dependencies …');
    if ((await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) !== 0)
      throw new Error('npm ci failed.');
  }
  for (const { name, script, inputs, outputs } of generated) {
    const made = await bringUpToDate({
      name,
      inputs: [script, 'package-lock.json', ...inputs],
      outputs,
      make: async () => {
        console.log(`Making ${name} …`);
        return (await runTool('tsx', [script])) === 0;
      },
    });
    if (!made) throw new Error(`${script} failed.`);
  }
}

if (isMain(import.meta.url)) await setUp();
