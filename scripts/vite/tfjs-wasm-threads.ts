/** Keeps TensorFlow.js's threaded wasm glue as it was shipped, so that its threads can start. */
import type { Plugin } from 'vite';
import { mostThreads } from '../../src/engine/worker/thread-count.ts';

/** What the glue does as shipped, and what it does instead. */
const changes = [
  {
    shipped: 'var pthreadPoolSize=8;while(pthreadPoolSize--){PThread.allocateUnusedWorker()}',
    // They are made below.
    instead: '',
  },
  {
    shipped:
      'var numWorkersToLoad=PThread.unusedWorkers.length;PThread.unusedWorkers.forEach(function(w){' +
      'PThread.loadWasmModuleToWorker(w,function(){if(!--numWorkersToLoad)removeRunDependency("wasm-instantiate")})})',
    instead:
      `var numWorkersToLoad=Math.min(${mostThreads},navigator.hardwareConcurrency)-1;` +
      '(function loadNext(){if(!numWorkersToLoad--)return removeRunDependency("wasm-instantiate");' +
      'PThread.allocateUnusedWorker();PThread.loadWasmModuleToWorker(PThread.unusedWorkers.at(-1),loadNext)})()',
  },
];

/**
 * The glue with as many nested workers as there are going to be threads besides its own, each made once the
 * one before it has answered. As shipped it makes eight at once whatever count it is given. In Firefox (seen in
 * 153) a worker now and then never comes out of `new Worker`, the more often the more are loading at once.
 * @throws where it does not have the text just once, as another version of TensorFlow.js may
 */
export function startOneByOne(glue: string): string {
  return changes.reduce((text, { shipped, instead }) => {
    const [before, after, ...more] = text.split(shipped);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`TensorFlow.js's threaded glue does not have '${shipped}' just once.`);
    }
    return before + instead + after;
  }, glue);
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
        const source = `${startOneByOne(code)}\nreturn WasmBackendModuleThreadedSimd;`;
        return {
          code: `export default new Function('module', 'exports', ${JSON.stringify(source)})({}, {});`,
          map: null,
        };
      },
    },
  };
}
