/** The pages as the build wrote them, parsed, without a browser and without running their scripts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { listAddresses } from '../fixtures/addresses';

export interface BuiltPage {
  /** From the site's base: `en/lessons/neuron/`; the root's is empty. */
  readonly address: string;
  readonly document: Document;
  /** Ids that a link may lead to. */
  readonly ids: ReadonlySet<string>;
}

/** Every page that has a file of its own; throws where the site has not been built. */
export function readPages(): readonly BuiltPage[] {
  return listAddresses().map((address) => {
    const html = readFileSync(path.join('dist', address, 'index.html'), 'utf8');
    const { document } = parseHTML(html);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return { address, document, ids: new Set(ids) };
  });
}

/** Everything on the page that leads somewhere. Throws where an address cannot be read. */
function listAllLinks({ address, document }: BuiltPage): readonly URL[] {
  const from = new URL(address, siteRoot);
  return [...document.querySelectorAll('a[href]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', from),
  );
}

/** Everything on the page that leads or points to another place of this site. */
export function listLinks(page: BuiltPage): readonly URL[] {
  return listAllLinks(page).filter(({ origin }) => origin === siteRoot.origin);
}

/** What leads to other sites. */
export function listLinksOut(page: BuiltPage): readonly URL[] {
  return listAllLinks(page).filter(({ origin }) => origin !== siteRoot.origin);
}

/** Stands for wherever the site is hosted. */
export const siteRoot = new URL('https://site.invalid/');
