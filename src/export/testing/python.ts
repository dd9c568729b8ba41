/** Pythons of the machine that tests run on; most have none with the packages that a proof needs. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Python that can import all of these, or null. */
export async function findPython(...modules: readonly string[]): Promise<string | null> {
  for (const python of [process.env['PYTHON'], 'python3', '/usr/bin/python3']) {
    if (python === undefined) continue;
    try {
      await run(python, ['-c', modules.map((name) => `import ${name}`).join('\n') || 'pass']);
      return python;
    } catch {
      // The next may have them.
    }
  }
  return null;
}

/** What a program prints, read as JSON. */
export async function runPython(python: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await run(python, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as unknown;
}
