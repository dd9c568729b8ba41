/** What a teacher puts into a page of their own, so that a lesson or a part of it stands there. */
import { escapeHtml } from '../escape-html';
import { absoluteAddress, embedPath } from '../lesson-paths';
import { writeOptions, type EmbedOptions } from './options';
import { writePartName } from './parts';

export interface Embedded {
  readonly lesson: string;
  readonly language: 'en' | 'zh';
  /** What a screen reader calls the frame. */
  readonly title: string;
  readonly options: Pick<EmbedOptions, 'part' | 'theme' | 'hide' | 'autoload'>;
  /** What is shared with it, as `writeFragment` packs it. */
  readonly fragment?: string;
}

/** @param base absolute address of the site's base, with its last slash */
export function embedAddress(base: string, embedded: Embedded): string {
  const { lesson, language, options, fragment = '' } = embedded;
  return absoluteAddress(base, embedPath(language, lesson)) + writeOptions(options) + fragment;
}

/** @param base absolute address of the site's base, with its last slash */
export function writeElement(base: string, embedded: Embedded): string {
  const { lesson, language, title, options, fragment = null } = embedded;
  const { part, theme, hide, autoload } = options;
  const attributes = Object.entries({
    lesson,
    part: part === null ? null : writePartName(part),
    lang: language,
    title,
    theme,
    hide: hide.length === 0 ? null : hide.join(),
    autoload: autoload ? null : '0',
    code: fragment,
  }).flatMap(([name, value]) => (value === null ? [] : [`${name}="${escapeHtml(value)}"`]));
  const script = escapeHtml(new URL('embed.js', base).href);
  return `<script src="${script}" async></script>
<gradient-lab ${attributes.join(' ')}></gradient-lab>`;
}

/** @param base absolute address of the site's base, with its last slash */
export function writeFrame(base: string, embedded: Embedded): string {
  const address = escapeHtml(embedAddress(base, embedded));
  const title = escapeHtml(embedded.title);
  return `<iframe src="${address}" title="${title}" loading="lazy" allow="fullscreen; clipboard-write" style="width: 100%; height: 30rem; border: 0"></iframe>`;
}
