/** Fills the built `index.html` with one page's content and head, with addresses as seen from its folder. */
import type { Head } from '../../src/pages/head';
import { escapeHtml } from '../../src/share/escape-html.ts';

export interface Page {
  /** Path from the site's base, with a slash at both ends. */
  readonly path: string;
  readonly html: string;
  readonly head: Head;
  /** Files from the site's base that the page cannot do without: the styles of what it shows. */
  readonly styles: readonly string[];
  /** Faces to fetch before the styles ask for them. */
  readonly fonts: readonly string[];
  /** The first preview image of the page that exists. */
  readonly image: string | undefined;
  /** What tells other sites how to show it, from the site's base. */
  readonly oembed?: string | undefined;
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeHtml(value)}"`);
  return `<${name} ${written.join(' ')} />`;
}

/** How a page reaches the site's base: `./`, `../../` and so on. */
function baseFrom(path: string): string {
  const depth = path.split('/').filter((part) => part !== '').length;
  return '../'.repeat(depth) || './';
}

/**
 * Tags for search engines and for previews of shared links.
 * @param siteUrl absolute address of the site's base, where it is known; there is no canonical
 *   address without it
 */
function headTags({ path, head, image, oembed }: Page, siteUrl: string | undefined): string[] {
  const addressOf = (to: string) =>
    siteUrl === undefined
      ? baseFrom(path) + to.replace(/^\//, '')
      : new URL(to.replace(/^\//, ''), siteUrl).href;
  return [
    ...(siteUrl === undefined
      ? []
      : [tag('link', { rel: 'canonical', href: addressOf(head.standsFor ?? path) })]),
    ...(head.standsFor === undefined ? [] : [tag('meta', { name: 'robots', content: 'noindex' })]),
    ...head.alternates.map((alternate) =>
      tag('link', {
        rel: 'alternate',
        hreflang: alternate.language,
        href: addressOf(alternate.path),
      }),
    ),
    ...(oembed === undefined
      ? []
      : [
          tag('link', {
            rel: 'alternate',
            type: 'application/json+oembed',
            href: addressOf(oembed),
            title: head.title,
          }),
        ]),
    tag('meta', { property: 'og:type', content: 'website' }),
    tag('meta', { property: 'og:site_name', content: head.siteName }),
    tag('meta', { property: 'og:title', content: head.title }),
    tag('meta', { property: 'og:description', content: head.description }),
    ...(siteUrl === undefined
      ? []
      : [tag('meta', { property: 'og:url', content: addressOf(path) })]),
    ...(image === undefined
      ? []
      : [
          tag('meta', { property: 'og:image', content: addressOf(image) }),
          tag('meta', { property: 'og:image:width', content: '1200' }),
          tag('meta', { property: 'og:image:height', content: '630' }),
          tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
        ]),
  ];
}

function resourceTags({ path, styles, fonts }: Page): string[] {
  const base = baseFrom(path);
  return [
    ...fonts.map((file) =>
      tag('link', {
        rel: 'preload',
        href: base + file,
        as: 'font',
        type: 'font/woff2',
        crossorigin: '',
      }),
    ),
    ...styles.map((file) => tag('link', { rel: 'stylesheet', crossorigin: '', href: base + file })),
  ];
}

/** The template is built for base `./`. */
export function fillTemplate(template: string, page: Page, siteUrl?: string): string {
  const { head } = page;
  const tags = [...headTags(page, siteUrl), ...resourceTags(page)];
  return template
    .replace(/(src|href|data-base)="\.\//g, `$1="${baseFrom(page.path)}`)
    .replace('<html lang="en"', `<html lang="${head.language}"`)
    .replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(head.title)}</title>`)
    .replace(/<meta name="description" content=""( \/)?>/, () =>
      tag('meta', { name: 'description', content: head.description }),
    )
    .replace('<!--head-->', () => tags.join('\n    '))
    .replace('<!--app-->', () => page.html);
}
