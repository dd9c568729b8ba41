/** What the editor's TypeScript service knows: how cells are compiled, and what they can import. */
import {
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import { siteBase } from '../site-base';

/** `moduleDetection: force`: cells are modules even without an import, so that names never clash. */
const forceModules = 3;

const libraries = [
  ['types/tfjs.d.ts', 'file:///node_modules/@tensorflow/tfjs/index.d.ts'],
  ['types/gradient-lab.d.ts', 'file:///node_modules/gradient-lab/index.d.ts'],
] as const;

/**
 * What only types object to: JavaScript without types that runs has no red marks. Names that are
 * unknown or nearly right, imports that lead nowhere and syntax keep theirs.
 */
const typesOnly = [
  // `return` at the top, which ends a cell.
  1108,
  // A property that a type lacks, as in `model.predict(x).print()` or `const o = {}; o.a = 1`.
  2339,
  // One type in the place of another, as a loss that returns a tensor where a scalar is declared.
  2322, 2345, 2352, 2367, 2739, 2740, 2741, 2769,
  // `this` without a type.
  2683,
];

/** "Cannot find module" and the like are held back until the libraries' types are there. */
function checkMeaning(enabled: boolean): void {
  typescriptDefaults.setDiagnosticsOptions({
    noSemanticValidation: !enabled,
    noSyntaxValidation: false,
    noSuggestionDiagnostics: true,
    diagnosticCodesToIgnore: typesOnly,
    onlyVisible: true,
  });
}

typescriptDefaults.setCompilerOptions({
  target: ScriptTarget.ESNext,
  module: ModuleKind.ESNext,
  moduleResolution: ModuleResolutionKind.NodeJs,
  moduleDetection: forceModules,
  lib: ['lib.es2023.d.ts', 'lib.webworker.d.ts'],
  types: [],
  strict: false,
  skipLibCheck: true,
  allowNonTsExtensions: true,
});
typescriptDefaults.setEagerModelSync(true);
checkMeaning(false);

let loading: Promise<void> | undefined;

/** Fetches the types of what cells import, once for all editors; without them only syntax is checked. */
export function loadLibraryTypes(): Promise<void> {
  loading ??= fetchLibraries().catch(() => {
    loading = undefined;
  });
  return loading;
}

async function fetchLibraries(): Promise<void> {
  const libs = await Promise.all(
    libraries.map(async ([address, filePath]) => {
      const response = await fetch(new URL(address, siteBase));
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return { content: await response.text(), filePath };
    }),
  );
  typescriptDefaults.setExtraLibs(libs);
  checkMeaning(true);
}
