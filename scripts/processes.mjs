/** Runs other programs; uses nothing but Node, so that it works before anything is installed. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a program in the repository with its output shown; resolves to its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a development dependency's command with this same Node.
 * @param {string} name The command, as in `node_modules/.bin`.
 * @param {readonly string[]} args
 * @param {{ package?: string, env?: Record<string, string> }} [options] `package` where it is not named like the command.
 */
export function runTool(name, args, { package: owner = name, env = {} } = {}) {
  const folder = path.join(root, 'node_modules', owner);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[name];
  if (file === undefined) throw new Error(`${owner} has no command ${name}.`);
  return run(process.execPath, [path.join(folder, file), ...args], { env });
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
