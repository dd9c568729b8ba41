/** The pages as the build wrote them, parsed, without a browser and without running their scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

export interface BuiltPage {
  /** From the site's base: `en/lessons/neuron/`; the root's is empty. */
  readonly address: string;
  readonly document: Document;
  /** Ids that a link may lead to. */
  readonly ids: ReadonlySet<string>;
}

const folder = path.resolve('dist');

/** Every page that has a file of its own; throws where the site has not been built. */
export function readPages(): readonly BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => {
      const { document } = parseHTML(readFileSync(path.join(folder, file), 'utf8'));
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      return { address: file.replace(/index\.html$/, ''), document, ids: new Set(ids) };
    });
}

/** Everything on the page that leads or points to another place of this site. */
export function listLinks({ address, document }: BuiltPage): readonly URL[] {
  const from = new URL(address, siteRoot);
  return [...document.querySelectorAll('a[href]')]
    .map((link) => new URL(link.getAttribute('href') ?? '', from))
    .filter((url) => url.origin === siteRoot.origin);
}

/** Stands for wherever the site is hosted. */
export const siteRoot = new URL('https://site.invalid/');
