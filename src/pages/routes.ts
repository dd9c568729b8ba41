/** Every address of the site: parsed, written and enumerated in one place. */
import type { Language } from '@/i18n';

export type Route =
  | { readonly page: 'choose-language' }
  | { readonly page: 'home'; readonly language: Language }
  | { readonly page: 'lesson'; readonly language: Language; readonly lesson: string }
  | { readonly page: 'not-found'; readonly language: Language };

function isLanguage(text: string | undefined): text is Language {
  return text === 'en' || text === 'zh';
}

/** A page's file stands for its folder: `/en/index.html` is `/en/`. */
export function withoutFile(path: string): string {
  return path.replace(/\/index\.html$/, '/');
}

/** `path` is relative to the site's base: `/en/lessons/neuron/`. A missing last slash is forgiven. */
export function parseRoute(path: string): Route {
  const [language, section, id, ...rest] = path.split('/').filter((part) => part !== '');
  if (language === undefined) return { page: 'choose-language' };
  if (!isLanguage(language)) return { page: 'not-found', language: 'en' };
  if (section === undefined) return { page: 'home', language };
  if (section === 'lessons' && id !== undefined && rest.length === 0) {
    return { page: 'lesson', language, lesson: id };
  }
  return { page: 'not-found', language };
}

export function homePath(language: Language): string {
  return `/${language}/`;
}

export function lessonPath(language: Language, id: string): string {
  return `/${language}/lessons/${id}/`;
}

/** The same page in another language. */
export function translatePath(path: string, language: Language): string {
  const parts = path.split('/');
  parts[1] = language;
  return parts.join('/');
}

/** `to` as seen from `from`, so that the built pages work under any base: `../../` and so on. */
export function relativePath(from: string, to: string): string {
  const depth = from.split('/').filter((part) => part !== '').length;
  return `${'../'.repeat(depth) || './'}${to.replace(/^\//, '')}`;
}
