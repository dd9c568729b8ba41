/** The modules `virtual:search-index-en` and `-zh`: where what can be searched in a language is, as JSON. */
import type { Plugin } from 'vite';
import { indexTexts } from '../lessons/index-texts.ts';
import { madeFile } from './made-file.ts';

export function searchIndexes(): Plugin[] {
  return (['en', 'zh'] as const).map((language) =>
    madeFile({
      name: `search-index-${language}`,
      stem: `assets/search-${language}-`,
      extension: '.json',
      headers: { 'Content-Type': 'application/json' },
      make: () => Promise.resolve(JSON.stringify(indexTexts('lessons', language))),
    }),
  );
}
