/** Where each entry of the history was scrolled to, so that back and forward return there. */
import * as v from 'valibot';

const stateSchema = v.object({ entry: v.number() });

const positions = new Map<number, number>();
let current = 0;
/** Read before the browser itself scrolls to a fragment, which it does ahead of any event. */
let scrolledTo = 0;

function adoptEntry(entry: number): void {
  current = entry;
  window.history.replaceState({ entry }, '');
}

function leaveEntry(): void {
  positions.set(current, scrolledTo);
}

/** Called just before a push: keeps the place on the page being left; returns the new entry's state. */
export function startEntry(): { readonly entry: number } {
  leaveEntry();
  current += 1;
  positions.delete(current);
  return { entry: current };
}

function returnTo(entry: number): void {
  leaveEntry();
  current = entry;
  const top = positions.get(entry) ?? 0;
  // The page of this entry is rendered by then, and nothing has been painted yet.
  requestAnimationFrame(() => window.scrollTo({ top, behavior: 'instant' }));
}

/** Takes scroll restoration over from the browser, which would act before the page is rendered. */
export function rememberScroll(): void {
  window.history.scrollRestoration = 'manual';
  // After a reload the whole page is there at once, and the browser does it best.
  window.addEventListener('pagehide', () => {
    window.history.scrollRestoration = 'auto';
  });
  window.addEventListener('pageshow', () => {
    window.history.scrollRestoration = 'manual';
  });
  const initial = v.safeParse(stateSchema, window.history.state);
  adoptEntry(initial.success ? initial.output.entry : 0);
  window.addEventListener('scroll', () => (scrolledTo = window.scrollY), { passive: true });
  window.addEventListener('popstate', (event) => {
    const known = v.safeParse(stateSchema, event.state);
    if (known.success) {
      returnTo(known.output.entry);
    } else {
      // A link to a section of this page was followed: the browser has made a new entry.
      leaveEntry();
      adoptEntry(current + 1);
    }
  });
}
