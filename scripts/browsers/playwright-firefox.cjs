/**
 * Lets Playwright drive a Firefox of the system over WebDriver BiDi; loaded by `node --require` before it.
 * Two of its commands do not fit Firefox ESR 153: media features cannot be emulated, and are passed over,
 * and text is put into a field behind React's back, where the browser's own insertion does it right.
 * Once Playwright's text is another, or it is packed otherwise, it is left as it is, with a word.
 */
/* eslint @typescript-eslint/no-require-imports: off, @typescript-eslint/no-unsafe-assignment: off
   -- `--require` loads CommonJS, and the linter does not know its modules. */
const fs = require('node:fs');
const Module = require('node:module');

const bundle = /playwright-core[\\/]lib[\\/]coreBundle\.js$/;

/** What is replaced, and how often it is there in the version that this was made for. */
const changes = [
  {
    times: 2,
    pattern: /await (this\.[\w.]+)\.send\(("emulation\.setMediaFeaturesOverride")/g,
    replacement:
      'await ((command, parameters) => $1.send(command, parameters).catch((error) => { ' +
      'if (!/unknown command/.test(error.message)) throw error; }))($2',
  },
  {
    times: 1,
    pattern: /function bidiInsertText\(window, text\) \{/g,
    replacement: "$&\n  if (window.document.execCommand('insertText', false, text)) return;",
  },
];

/** @param {string} text */
function adapt(text) {
  return changes.reduce((before, { pattern, replacement, times }) => {
    const found = before.match(pattern)?.length ?? 0;
    if (found === times) return before.replace(pattern, replacement);
    console.warn(`Playwright is not adapted to Firefox: ${pattern} is there ${found} times.`);
    return before;
  }, text);
}

/** @typedef {{ _compile(text: string, file: string): void }} Loaded */

const loaders = /** @type {Record<string, (module: Loaded, file: string) => void>} */ (
  /** @type {unknown} */ (Reflect.get(Module, '_extensions'))
);
const load = loaders['.js'];

/**
 * @param {Loaded} module
 * @param {string} file
 */
function loadAdapted(module, file) {
  if (!bundle.test(file)) load?.(module, file);
  else module._compile(adapt(fs.readFileSync(file, 'utf8')), file);
}

loaders['.js'] = loadAdapted;
