/** A link within the site: a plain relative address for the browser, a change of page without reload for a click. */
import type { ComponentProps, MouseEvent } from 'react';
import { useLocation } from 'wouter';
import { useNavigateTo, usePreparePage, type Destination } from './navigation';
import { relativePath } from '../addresses';

interface PageLinkProps extends Omit<ComponentProps<'a'>, 'href'>, Omit<Destination, 'instead'> {}

function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

export function PageLink({ to, heading, keepScroll, onClick, ...rest }: PageLinkProps) {
  const [path] = useLocation();
  const navigateTo = useNavigateTo();
  const preparePage = usePreparePage();
  const address = relativePath(path, to);
  return (
    <a
      {...rest}
      href={heading === undefined ? address : `${address}#${heading}`}
      onPointerEnter={() => preparePage(to)}
      onFocus={() => preparePage(to)}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || opensElsewhere(event)) return;
        event.preventDefault();
        navigateTo({ to, heading, keepScroll });
      }}
    />
  );
}
