/** What scripts and notebooks say, in the language of the page that they were taken from. */
import { en } from './words-en';
import { zh } from './words-zh';

export type ScriptWords = typeof en;
export type ScriptLanguage = 'en' | 'zh';

export const scriptWords: Readonly<Record<ScriptLanguage, ScriptWords>> = { en, zh };
