/** Runs other programs; uses nothing but Node, so that it works before anything is installed. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env]
 * @property {boolean} [shell]
 * @property {boolean} [quiet] Shows the output only when the program has ended, in one piece.
 * @property {AbortSignal | undefined} [signal] Ends the program.
 */

/**
 * Runs a program in the repository with its output shown; resolves to its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, shell = false, quiet = false, signal } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell,
      ...(signal === undefined ? {} : { signal }),
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      if (output.length > 0) process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a development dependency's command with this same Node.
 * @param {string} name The command, as in `node_modules/.bin`.
 * @param {readonly string[]} args
 * @param {{ package?: string } & RunOptions} [options] `package` where it is not named like the command.
 */
export function runTool(name, args, { package: owner = name, ...options } = {}) {
  const folder = path.join(root, 'node_modules', owner);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[name];
  if (file === undefined) throw new Error(`${owner} has no command ${name}.`);
  return run(process.execPath, [path.join(folder, file), ...args], options);
}

/**
 * Runs npm with the npm that started this process, or the one on the path.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/**
 * Whether a script was started by itself rather than imported.
 * @param {string} moduleUrl
 */
export function isMain(moduleUrl) {
  return (
    process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(moduleUrl)
  );
}
