/** Colours of the theme for canvases, which cannot use CSS custom properties by themselves. */

/** The value of a custom property such as `--positive` where a node stands. */
export function readColour(node: Element, property: `--${string}`): string {
  return getComputedStyle(node).getPropertyValue(property).trim();
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
