/** The editor with only those features that a cell needs, and its two workers. */
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
// The feature named `suggest` registers inline suggestions only; the list is in its controller.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import { conf, language } from 'monaco-editor/languages/definitions/typescript/typescript';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';

declare global {
  var MonacoEnvironment: monaco.Environment | undefined;
}

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => (label === 'typescript' ? new TypeScriptWorker() : new EditorWorker()),
};

/** Colours what the static view colours too: declared and called names, and operators. */
const colouredNames: monaco.languages.IMonarchLanguageRule[] = [
  [/(const)(\s+)([A-Za-z_$][\w$]*)(?=\s*=\s*(?:async\s*)?\([^=]*=>)/, ['keyword', '', 'function']],
  [/(const)(\s+)([A-Za-z_$][\w$]*)/, ['keyword', '', 'constant']],
  [/[a-zA-Z_$][\w$]*(?=\s*\()/, { cases: { '@keywords': 'keyword', '@default': 'function' } }],
  [/(?:=>|[=!<>+\-*%&|?]+|\/(?![/*]))/, 'operator'],
];

monaco.languages.register({ id: 'typescript', extensions: ['.ts'] });
monaco.languages.setLanguageConfiguration('typescript', conf);
monaco.languages.setMonarchTokensProvider('typescript', {
  ...language,
  tokenizer: {
    ...language.tokenizer,
    common: [...colouredNames, ...(language.tokenizer.common ?? [])],
  },
});

export { monaco };
