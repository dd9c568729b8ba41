/** Fetches the editor, with its menus in the page's language. */
import type { Language } from '@/i18n';

export async function loadEditor(language: Language): Promise<typeof import('./code-editor')> {
  // The messages must be there before the editor's modules run.
  if (language === 'zh') await import('monaco-editor/nls/lang/zh-cn');
  return import('./code-editor');
}
