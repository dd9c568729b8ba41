/** Keeps TensorFlow.js's threaded wasm glue as it was shipped, so that its threads can start. */
import type { Plugin } from 'vite';

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
        const source = `${code}\nreturn WasmBackendModuleThreadedSimd;`;
        return {
          code: `export default new Function('module', 'exports', ${JSON.stringify(source)})({}, {});`,
          map: null,
        };
      },
    },
  };
}
