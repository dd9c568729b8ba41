/** Keeps the document's head in step with the page after a change without reload. */
import { useEffect, useInsertionEffect, useRef } from 'react';
import type { Head } from '../head';
import { relativePath } from '../addresses';

/** `path` is the page's, from the site's base. */
export function useDocumentHead({ title, description, language }: Head, path: string): void {
  const before = useRef(path);
  // Chinese has taller lines, so this comes before anything is measured in a layout effect.
  useInsertionEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.title = title;
    if (description !== '') {
      document.head.querySelector('meta[name="description"]')?.setAttribute('content', description);
    }
    // Browsers share the canonical address, which only a build with SITE_URL has.
    const canonical = document.head.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    if (canonical !== null) {
      canonical.href = new URL(relativePath(before.current, path), canonical.href).href;
    }
    before.current = path;
  }, [title, description, path]);
}
