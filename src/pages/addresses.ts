/** Addresses of the site: how they are written, and how one leads to another. */
import { languages, type Language } from '@/i18n';

export { absoluteAddress, embedPath, lessonPath } from '@/share/lesson-paths';

/** A page's file stands for its folder: `/en/index.html` is `/en/`. */
export function withoutFile(path: string): string {
  return path.replace(/\/index\.html$/, '/');
}

/** The language that an address names by its first part, or undefined. */
export function languageOf(path: string): Language | undefined {
  const [first] = partsOf(path);
  return languages.find((language) => language === first);
}

/** Brings a path, relative to the site's base, to the form in which pages are listed: slashes at both ends. */
export function asListed(path: string): string {
  const parts = partsOf(path);
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

export function homePath(language: Language): string {
  return `/${language}/`;
}

export function yourWorkPath(language: Language): string {
  return `/${language}/your-work/`;
}

/** For those who put lessons into pages and platforms of their own. */
export function teachPath(language: Language): string {
  return `/${language}/teach/`;
}

/** Every term in one list. */
export function glossaryPath(language: Language): string {
  return `/${language}/glossary/`;
}

/** A page of reference that is a text, by its folder. */
export function referencePath(language: Language, page: string): string {
  return `/${language}/${page}/`;
}

/** What the service worker shows in place of a page that cannot be had. */
export function offlinePath(language: Language): string {
  return `/${language}/offline/`;
}

/** The same page in another language. */
export function translatePath(path: string, language: Language): string {
  const parts = path.split('/');
  parts[1] = language;
  return parts.join('/');
}

/** `to` as seen from `from`, so that the built pages work under any base: `../../` and so on. */
export function relativePath(from: string, to: string): string {
  const depth = partsOf(from).length;
  return `${'../'.repeat(depth) || './'}${to.replace(/^\//, '')}`;
}
