/** Keeps TensorFlow.js's threaded wasm glue as it was shipped, so that its threads can start. */
import type { Plugin } from 'vite';
import { mostThreads } from '../../src/engine/worker/thread-count.ts';

const pool = 'var pthreadPoolSize=8;';

/**
 * The glue with as many nested workers as there are going to be threads besides its own. As shipped it starts
 * eight whatever count it is given, and waits for every one of them.
 * @throws where it does not set the number just once, as another version of TensorFlow.js may
 */
export function startWhatIsUsed(glue: string): string {
  const [before, after, ...more] = glue.split(pool);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`TensorFlow.js's threaded glue does not have '${pool}' just once.`);
  }
  const used = `Math.min(${mostThreads},navigator.hardwareConcurrency)-1`;
  return `${before}var pthreadPoolSize=${used};${after}`;
}

/**
 * The glue starts its threads from its own source text (`Function.prototype.toString`), in a scope
 * where nothing else of the bundle exists. Bundling renames what that text refers to and minifying
 * rewrites it, after which every thread crashes and is started again without end. Carried as a
 * string, the text stays whole.
 */
export function tfjsWasmThreads(): Plugin {
  return {
    name: 'tfjs-wasm-threads',
    transform: {
      filter: { id: /tfjs-backend-wasm-threaded-simd\.js$/ },
      handler(code) {
        const source = `${startWhatIsUsed(code)}\nreturn WasmBackendModuleThreadedSimd;`;
        return {
          code: `export default new Function('module', 'exports', ${JSON.stringify(source)})({}, {});`,
          map: null,
        };
      },
    },
  };
}
