/** The editor's colours, made of the page's and changed with them. */
import { isDark, readColour, watchTheme } from '@/charts/base/theme-colours';
import { monaco } from './monaco';

const name = 'gradient-lab';

/** The palettes of the static view: GitHub's with high contrast. */
const palettes = {
  light: {
    keyword: 'a0111f',
    number: '023b95',
    string: '032563',
    function: '622cbc',
    comment: '66707b',
    type: '702c00',
  },
  dark: {
    keyword: 'ff9492',
    number: '91cbff',
    string: 'addcff',
    function: 'dbb7ff',
    comment: 'bdc4cc',
    type: 'ffb757',
  },
} as const;

function defineTheme(): void {
  const token = (property: `--${string}`) => readColour(document.documentElement, property);
  const dark = isDark();
  const palette = palettes[dark ? 'dark' : 'light'];
  monaco.editor.defineTheme(name, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: token('--ink').slice(1) },
      { token: 'keyword', foreground: palette.keyword },
      { token: 'number', foreground: palette.number },
      { token: 'string', foreground: palette.string },
      { token: 'regexp', foreground: palette.string },
      { token: 'operator', foreground: palette.keyword },
      { token: 'constant', foreground: palette.number },
      { token: 'function', foreground: palette.function },
      { token: 'comment', foreground: palette.comment },
      { token: 'type', foreground: palette.type },
      { token: 'delimiter', foreground: token('--ink').slice(1) },
    ],
    colors: {
      'editor.background': token('--surface'),
      'editor.foreground': token('--ink'),
      'editorLineNumber.foreground': token('--ink-soft'),
      'editorLineNumber.activeForeground': token('--ink'),
      'editorCursor.foreground': token('--ink'),
      'editor.lineHighlightBackground': token('--surface-strong'),
      'editor.lineHighlightBorder': token('--surface-strong'),
      'editorWidget.background': token('--paper'),
      'editorWidget.border': token('--line-strong'),
      'editorHoverWidget.background': token('--paper'),
      'editorHoverWidget.border': token('--line-strong'),
      'editorSuggestWidget.background': token('--paper'),
      'editorBracketHighlight.foreground1': token('--ink'),
      'editorBracketHighlight.foreground2': token('--ink'),
      'editorBracketHighlight.foreground3': token('--ink'),
      focusBorder: token('--focus'),
    },
  });
  monaco.editor.setTheme(name);
}

let watching = false;

/** Sets the theme, and from the first call on follows the page's. */
export function followPageTheme(): string {
  if (!watching) {
    watching = true;
    defineTheme();
    watchTheme(defineTheme);
  }
  return name;
}
