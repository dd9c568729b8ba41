/** Where this copy of the site stands, for what is taken out of it. */
import { siteBase } from '@/components/cell/site-base';
import { useOnPage } from '../shell/use-on-page';

/** Absolute address with its last slash; null in the HTML that is built, which does not know it. */
export function useSiteBase(): string | null {
  return useOnPage(() => siteBase);
}
