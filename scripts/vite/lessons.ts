/**
 * Stops the build, and tells the page being worked on, when a lesson's metadata or files, or a text of reference, are wrong; and makes
 * `meta.ts?card` the part of the metadata that every page needs, and `meta.ts?summary` what the home page adds.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { LessonMeta } from '../../src/catalogue/schema.ts';
import { formatIssues } from '../lessons/issue.ts';
import { judgePlaceholders } from '../lessons/judge-placeholders.ts';
import { readMeta } from '../lessons/read-meta.ts';
import { validateReference } from '../lessons/validate-reference.ts';
import { validateAmong, validateLessons } from '../lessons/validate-lessons.ts';

/** Without what travels with the lesson's text. */
function cardOf(meta: LessonMeta | undefined): object {
  const { terms: _, summary: __, figures: ___, ...card } = meta ?? ({} as Partial<LessonMeta>);
  return card;
}

export function lessons(): Plugin {
  let root = '';
  let serving = false;
  return {
    name: 'gradient-lab:lessons',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      serving = config.command === 'serve';
    },
    buildStart() {
      const folder = path.join(root, 'lessons');
      const issues = [
        ...validateLessons(folder),
        ...validateReference(path.join(root, 'src/pages/reference'), folder),
        ...(serving ? [] : judgePlaceholders(folder)),
      ];
      if (issues.length === 0) return;
      if (serving) this.warn(`\n${formatIssues(issues)}`);
      else this.error(`Texts are not right:\n${formatIssues(issues)}`);
    },
    load(id) {
      const [file = '', query] = id.split('?');
      if (query !== 'card' && query !== 'summary') return undefined;
      this.addWatchFile(file);
      const { meta } = readMeta(file, readFileSync(file, 'utf8'));
      const part = query === 'summary' ? meta?.summary : cardOf(meta);
      return { code: `export default ${JSON.stringify(part ?? {})};`, moduleType: 'js' };
    },
    /** The text carries the terms, so it changes with the metadata. */
    hotUpdate({ file, modules }) {
      const [folder] = /^.*\/lessons\/[^/]+(?=\/meta\.ts$)/.exec(file) ?? [];
      if (folder === undefined) return undefined;
      const texts = ['en', 'zh'].flatMap((language) => [
        ...(this.environment.moduleGraph.getModulesByFile(`${folder}/${language}.mdx`) ?? []),
      ]);
      return [...modules, ...texts];
    },
    /** While writing, the page shows what is wrong with the lesson whose file was saved. */
    transform(_code, id) {
      const [folder] = /^.*\/lessons\/[^/]+(?=\/(meta\.ts|en\.mdx|zh\.mdx)$)/.exec(id) ?? [];
      if (!serving || folder === undefined) return;
      const issues = validateAmong(path.dirname(folder), path.basename(folder));
      if (issues.length > 0) this.error(formatIssues(issues));
    },
  };
}
