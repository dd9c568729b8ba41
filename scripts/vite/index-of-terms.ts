/** The module `virtual:index-of-terms`: the glossary with what lessons say of it, for its page. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { indexTerms } from '../lessons/index-terms.ts';
import { listLessons } from '../lessons/validate-lessons.ts';

const moduleName = 'virtual:index-of-terms';

export function indexOfTerms(): Plugin {
  let root = '';
  return {
    name: 'gradient-lab:index-of-terms',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load(id) {
      if (id !== `\0${moduleName}`) return undefined;
      const folder = path.join(root, 'lessons');
      for (const lesson of listLessons(folder)) {
        for (const file of ['meta.ts', 'en.mdx'])
          this.addWatchFile(path.join(folder, lesson, file));
      }
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(indexTerms(folder)))});`;
    },
  };
}
