/** Keeps the document's head in step with the page after a change without reload. */
import { useEffect } from 'react';
import { headOf } from './head';
import type { Route } from './routes';

export function useDocumentHead(route: Route): void {
  const { title, description, language } = headOf(route);
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
    document.head.querySelector('meta[name="description"]')?.setAttribute('content', description);
  }, [title, description, language]);
}
