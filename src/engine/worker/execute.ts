/** Runs compiled code as the body of an async function with CommonJS imports and exports. */
import { ImportError, locateInStack } from '../wire/errors';

export type Exports = Readonly<Record<string, unknown>>;
type Body = (
  require: (name: string) => unknown,
  module: { exports: Exports },
  exports: Exports,
) => Promise<void>;
type AsyncFunctionConstructor = new (...parametersAndBody: string[]) => Body;

const AsyncFunction = (async () => undefined).constructor as unknown as AsyncFunctionConstructor;

function makeBody(code: string, file: string): Body {
  return new AsyncFunction('require', 'module', 'exports', `${code}\n//# sourceURL=${file}`);
}

let headerLines: Promise<number> | null = null;

/** Lines that this engine puts before the first line of a function made from text. */
export function countHeaderLines(): Promise<number> {
  headerLines ??= makeBody('throw new Error();', 'probe.ts')(
    () => undefined,
    { exports: {} },
    {},
  ).then(
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
  const module: { exports: Exports } = { exports: {} };
  function require(name: string): unknown {
    if (Object.hasOwn(modules, name)) return modules[name];
    const available = Object.keys(modules).map((known) => `'${known}'`);
    throw new ImportError(`Cannot import '${name}'. A cell can import ${available.join(' and ')}.`);
  }
  await makeBody(code, file)(require, module, module.exports);
  return module.exports;
}
