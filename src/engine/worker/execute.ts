/** Runs compiled code as the body of an async function with CommonJS imports and exports. */
import { compiledNames } from '../code/private-names';
import { explain } from '../wire/causes';
import { ImportError, locateInStack } from '../wire/errors';
import { markError } from './explain/known-faults';

export type Exports = Readonly<Record<string, unknown>>;
type Require = (name: string) => unknown;
type Body = (require: Require, exports: Exports) => Promise<void>;
type MakeBody = (require: Require, module: { exports: Exports }, exports: Exports) => Promise<Body>;
type AsyncFunctionConstructor = new (...parametersAndBody: string[]) => MakeBody;

const AsyncFunction = (async () => undefined).constructor as unknown as AsyncFunctionConstructor;

/**
 * The code as a function within another one: that has the names of CommonJS, so that the code may
 * use them, and may also declare them.
 */
function makeBody(code: string, file: string): MakeBody {
  const { require, exports } = compiledNames;
  const body = `return async function (${require}, ${exports}) {\n${code}\n};`;
  return new AsyncFunction('require', 'module', 'exports', `${body}\n//# sourceURL=${file}`);
}

async function run(code: string, file: string, require: Require): Promise<Exports> {
  const module: { exports: Exports } = { exports: {} };
  const { exports } = module;
  const body = await makeBody(code, file)(require, module, exports);
  await body(require, exports);
  return module.exports;
}

let headerLines: Promise<number> | null = null;

/** Lines that this engine puts before the first line of a function made from text. */
export function countHeaderLines(): Promise<number> {
  headerLines ??= run('throw new Error();', 'probe.ts', () => undefined).then(
    () => 0,
    (error: unknown) => (locateInStack((error as Error).stack, 'probe.ts', 0)?.line ?? 1) - 1,
  );
  return headerLines;
}

/**
 * Runs code to its end and returns what it exports.
 * @param file name by which its frames are found in a stack
 * @throws whatever the code throws; ImportError for an unknown import
 */
export async function execute(
  code: string,
  file: string,
  modules: Readonly<Record<string, unknown>>,
): Promise<Exports> {
  // Frames of TensorFlow.js would otherwise push the reader's own line out of a stack.
  Error.stackTraceLimit = 100;
  function require(name: string): unknown {
    if (Object.hasOwn(modules, name)) return modules[name];
    const available = Object.keys(modules).map((known) => `'${known}'`);
    throw markError(
      new ImportError(`Cannot import '${name}'. A cell can import ${available.join(' and ')}.`),
      explain('no-such-module', name),
    );
  }
  return run(code, file, require);
}
