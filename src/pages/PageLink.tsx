/** A link within the site: a plain relative address for the browser, a change of page without reload for a click. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useLocation } from 'wouter';
import { relativePath } from './routes';

interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** Path from the site's base, with a slash at both ends. */
  readonly to: string;
  /** Stay where the page is scrolled to. */
  readonly keepScroll?: boolean;
}

function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

export function PageLink({ to, keepScroll = false, onClick, ...rest }: PageLinkProps) {
  const [path, navigate] = useLocation();
  return (
    <a
      {...rest}
      href={relativePath(path, to)}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || opensElsewhere(event)) return;
        event.preventDefault();
        navigate(to);
        if (!keepScroll) window.scrollTo(0, 0);
      }}
    />
  );
}
