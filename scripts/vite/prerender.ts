/** After the client build: renders every page to an HTML file that works under any base path. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Head } from '../../src/pages/head';
import type { listOembeds, Oembed } from '../../src/pages/oembed';
import { commonHeaders, writeHeaderRules } from '../headers.mjs';
import { writeApacheRules } from '../hosting/apache.mjs';
import { contentPolicy, withPolicy } from './content-policy.ts';
import { frameHeaders } from './isolated-frame.ts';
import { judgePage } from './judge-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { fillTemplate, type Page } from './page-template.ts';
import { writeServiceWorker } from './service-worker.ts';

interface ServerEntry {
  listPages(): Promise<readonly { path: string; head: Head; sources: readonly string[] }[]>;
  renderPath(path: string): Promise<string>;
  readonly listOembeds: typeof listOembeds;
}

const serverFolder = 'dist-ssr';

type Bundle = Rolldown.OutputBundle;

/**
 * The styles of a page's modules, of the figures of its text, whose HTML stands in the page, and of all that
 * they import. Scripts are not hinted at: on a slow network they would be fetched before the text is painted,
 * which needs none of them.
 */
function stylesOf(bundle: Bundle, sources: readonly string[]): string[] {
  const styles = new Set<string>();
  const seen = new Set<string>();
  const collect = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || seen.has(file)) return;
    seen.add(file);
    chunk.viteMetadata?.importedCss.forEach((style) => styles.add(style));
    chunk.imports.forEach(collect);
  };
  for (const source of sources) {
    const chunk = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(source) === true,
    );
    if (chunk?.type !== 'chunk') throw new Error(`The build made no file of ${source}.`);
    collect(chunk.fileName);
    if (source.endsWith('.mdx')) chunk.dynamicImports.forEach(collect);
  }
  return [...styles];
}

/** The page's text face; Chinese pages have few Latin letters, and wait for none. */
function textFace(bundle: Bundle, head: Head): string[] {
  if (head.language !== 'en') return [];
  return Object.keys(bundle).filter((file) => /source-serif-4-latin-wght-normal/.test(file));
}

function sitemap(pages: readonly Page[], siteUrl: string): string {
  const addressOf = (to: string) => new URL(to.replace(/^\//, ''), siteUrl).href;
  const listed = pages.filter(({ head }) => head.standsFor === undefined);
  const entries = listed.map(({ path: to, head }) => {
    const alternates = head.alternates.map(
      (it) =>
        `<xhtml:link rel="alternate" hreflang="${it.language}" href="${addressOf(it.path)}"/>`,
    );
    return `<url><loc>${addressOf(to)}</loc>${alternates.join('')}</url>`;
  });
  const schemas =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${schemas}>${entries.join('\n')}</urlset>\n`;
}

/** Netlify and Cloudflare Pages read it. The policy goes with pages only: see `contentPolicy`. */
function headerFile(policy: string): string {
  const pagesOnly = { 'Content-Security-Policy': policy };
  return writeHeaderRules({
    '/*': commonHeaders,
    '/': pagesOnly,
    '/en/*': pagesOnly,
    '/zh/*': pagesOnly,
    ...frameHeaders,
  });
}

/** Absolute address of the site's base from the environment, with a last slash. */
function readSiteUrl(): string | undefined {
  const url = process.env['SITE_URL'];
  return url === undefined || url === '' ? undefined : url.replace(/\/*$/, '/');
}

/** @param template names the styles that all pages have */
async function renderPages(
  bundle: Bundle,
  template: string,
  siteUrl: string | undefined,
): Promise<{ readonly pages: readonly Page[]; readonly oembeds: readonly Oembed[] }> {
  await build({ logLevel: 'warn', build: { ssr: 'src/entry-server.tsx', outDir: serverFolder } });
  const entry = pathToFileURL(path.resolve(serverFolder, 'entry-server.js')).href;
  const server = (await import(entry)) as ServerEntry;
  const isThere = (file: string) => existsSync(path.join('public', file));
  // Another site needs to be told of absolute addresses.
  const oembeds = siteUrl === undefined ? [] : server.listOembeds(siteUrl, isThere);
  const pages: Page[] = [];
  for (const { path: address, head, sources } of await server.listPages()) {
    const html = await server.renderPath(address);
    judgePage(address, html);
    pages.push({
      path: address,
      html,
      head,
      styles: stylesOf(bundle, sources).filter((file) => !template.includes(file)),
      fonts: textFace(bundle, head),
      image: head.images.find(isThere),
      oembed: oembeds.find(({ page }) => page === address)?.file,
    });
  }
  await rm(serverFolder, { recursive: true });
  return { pages, oembeds };
}

export function prerender(): Plugin {
  let bundle: Bundle | undefined;
  let folder = 'dist';
  return {
    name: 'gradient-lab:prerender',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    writeBundle(options, written) {
      bundle = written;
      folder = options.dir ?? folder;
    },
    closeBundle: {
      sequential: true,
      async handler() {
        // Nothing was written: the build has failed, and says why by itself.
        if (bundle === undefined) return;
        const siteUrl = readSiteUrl();
        const built = await readFile(path.join(folder, 'index.html'), 'utf8');
        const notFound = notFoundPage();
        const policy = contentPolicy([built, notFound]);
        const template = withPolicy(built, policy);
        const { pages, oembeds } = await renderPages(bundle, template, siteUrl);
        for (const page of pages) {
          await mkdir(path.join(folder, page.path), { recursive: true });
          const file = path.join(folder, page.path, 'index.html');
          await writeFile(file, fillTemplate(template, page, siteUrl));
        }
        for (const { file, content } of oembeds) {
          await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
          await writeFile(path.join(folder, file), JSON.stringify(content));
        }
        await writeFile(path.join(folder, '404.html'), withPolicy(notFound, policy));
        await writeFile(path.join(folder, '_headers'), headerFile(policy));
        await writeFile(path.join(folder, '.htaccess'), writeApacheRules());
        if (siteUrl !== undefined) {
          await writeFile(path.join(folder, 'sitemap.xml'), sitemap(pages, siteUrl));
        }
        await writeServiceWorker(folder);
      },
    },
  };
}
