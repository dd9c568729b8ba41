/** Explains what the language itself refuses, in the words of Chromium, Firefox and Safari. */
import { nearestName } from '../../code/nearest-name';
import { explain, type Explanation } from '../../wire/causes';
import { compiledNames } from '../../code/private-names';

/** As found among the words of compiled code: without their first letter, which is not Latin. */
const compilerNames = new Set(Object.values(compiledNames).map((word) => word.slice(1)));
/** How the compiler writes an import. */
const importPattern = new RegExp(
  `var (_[\\w$]+) = ${compiledNames.require}\\('([^'\\n]{1,200})'\\)`,
  'g',
);

export type Modules = Readonly<Record<string, unknown>>;

/** What belongs to a page, and so is not there in a cell. */
const pageNames = new Set(
  'document window alert prompt confirm localStorage sessionStorage Image HTMLElement Audio parent frames history screen visualViewport Element Node'.split(
    ' ',
  ),
);

const name = String.raw`([\w$.]{1,100})`;
const undefinedName = [
  new RegExp(`^${name} is not defined`),
  new RegExp(`^Can't find variable: ${name}`),
];
const noFunction = new RegExp(
  `^(?:\\(intermediate value\\)\\.)?${name} is not a (?:function|constructor)`,
);
const undefinedRead = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '([^']{1,100})'\)/,
  /^can't access property "([^"]{1,100})"/,
  /^(?:undefined|null) is not an object \(evaluating '([^']{1,100})'\)/,
  new RegExp(`^${name} is (?:undefined|null)$`),
];
const constantAssigned =
  /^Assignment to constant variable|^invalid assignment to const|^Attempted to assign to readonly property/;
const tooDeep = /^Maximum call stack size exceeded|^too much recursion/;
const badJson = /JSON\.parse:|JSON Parse error|(?:not valid|in|end of) JSON/;

/** @param code the compiled cell */
export function explainEngine(thrown: Error, code: string, modules: Modules): Explanation | null {
  const message = thrown.message.slice(0, 500);
  if (tooDeep.test(message)) return explain('recursion');
  if (thrown instanceof ReferenceError) return explainUnknown(message, code, modules);
  if (thrown instanceof SyntaxError) return badJson.test(message) ? explain('bad-json') : null;
  if (!(thrown instanceof TypeError)) return null;
  if (constantAssigned.test(message)) return explain('constant-assigned');
  const called = noFunction.exec(message)?.[1];
  if (called !== undefined) {
    return explainMember(called, code, modules) ?? explain('not-a-function', called);
  }
  const read = firstMatch(undefinedRead, message);
  return read === null ? null : explain('undefined-read', read);
}

function firstMatch(patterns: readonly RegExp[], message: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(message)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function explainUnknown(message: string, code: string, modules: Modules): Explanation | null {
  const unknown = firstMatch(undefinedName, message);
  if (unknown === null) return null;
  if (unknown === 'tf') return explain('missing-import', 'tf', '@tensorflow/tfjs');
  if (unknown === 'tfvis') return explain('no-tfvis');
  if (pageNames.has(unknown)) return explain('no-page', unknown);
  const lab = membersOf(modules['gradient-lab']);
  if (lab.includes(unknown)) return explain('missing-import', unknown, 'gradient-lab');
  const words = new Set(code.match(/[A-Za-z_$][\w$]{2,59}/g));
  words.delete(unknown);
  const declared = [...words].filter((word) => !word.startsWith('_') && !compilerNames.has(word));
  return explain('unknown-name', unknown, '', nearestName(unknown, declared) ?? '');
}

/** Explains `tf.layers.dens`: a path into a module that ends at something that is not there. */
function explainMember(path: string, code: string, modules: Modules): Explanation | null {
  const [root = '', ...parts] = path.split('.');
  const module = namespaces(code).get(root);
  if (module === undefined || parts.length === 0) return null;
  let owner: unknown = modules[module];
  for (const [i, part] of parts.entries()) {
    const known = membersOf(owner);
    if (!known.includes(part)) {
      const nearest = nearestName(part, known);
      const right = nearest === null ? '' : [root, ...parts.slice(0, i), nearest].join('.');
      return explain('no-such-member', [root, ...parts.slice(0, i + 1)].join('.'), module, right);
    }
    owner = (owner as Record<string, unknown>)[part];
  }
  return null;
}

function membersOf(value: unknown): string[] {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return [];
  return [...Object.keys(value), ...Object.getOwnPropertyNames(Object.getPrototypeOf(value) ?? {})];
}

/** Names that stand for a whole module, from how `compile` writes `import * as`. */
function namespaces(code: string): Map<string, string> {
  const modules = new Map(aliases(code).map(({ alias, module }) => [alias, module]));
  const found = new Map<string, string>();
  for (const [, local = '', alias = ''] of code.matchAll(
    /var ([\w$]+) = _interopRequireWildcard\(([\w$]+)\)/g,
  )) {
    const module = modules.get(alias);
    if (module !== undefined) found.set(local, module);
  }
  return found;
}

interface Alias {
  readonly alias: string;
  readonly module: string;
  /** Where it is imported, in the compiled code. */
  readonly at: number;
}

function aliases(code: string): Alias[] {
  return [...code.matchAll(importPattern)].map((found) => ({
    alias: found[1] ?? '',
    module: found[2] ?? '',
    at: found.index,
  }));
}

export interface MissingExport {
  readonly name: string;
  readonly module: string;
  /** From 1, in the compiled code. */
  readonly line: number;
  readonly meant: string;
}

/** The first name that a cell imports and uses, and that its module does not have. */
export function findMissingExport(code: string, modules: Modules): MissingExport | null {
  for (const { alias, module, at } of aliases(code)) {
    if (!Object.hasOwn(modules, module)) continue;
    const known = membersOf(modules[module]);
    const uses = new RegExp(`(?<![\\w$.])${alias.replaceAll('$', '\\$')}\\.([\\w$]{1,100})`, 'g');
    for (const [, name = ''] of code.matchAll(uses)) {
      if (known.includes(name)) continue;
      const line = code.slice(0, at).split('\n').length;
      return { name, module, line, meant: nearestName(name, known) ?? '' };
    }
  }
  return null;
}
