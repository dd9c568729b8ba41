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

/** "Cannot find module" and the like are held back until the libraries' types are there. */
function checkMeaning(enabled: boolean): void {
  typescriptDefaults.setDiagnosticsOptions({
    noSemanticValidation: !enabled,
    noSyntaxValidation: false,
    noSuggestionDiagnostics: true,
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
  strict: true,
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
