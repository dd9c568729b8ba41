/** Colours of the theme for canvases, which cannot use CSS custom properties by themselves. */

/** Whether the page is dark now: as the reader chose, or else as the system has it. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : chosen === 'dark';
}

/** The value of a custom property such as `--positive` where a node stands. */
export function readColour(node: Element, property: `--${string}`): string {
  const value = getComputedStyle(node).getPropertyValue(property).trim();
  // Custom properties are handed out as they are written, with both themes in them.
  const pair = /^light-dark\((.+),(.+)\)$/.exec(value);
  return pair === null ? value : pair[isDark() ? 2 : 1]!.trim();
}

/** Calls the listener whenever light and dark change places; returns the unsubscriber. */
export function watchTheme(listener: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', listener);
  };
}
