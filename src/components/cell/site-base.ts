/** The site's root as an absolute address; taken at the start, while the page's own address is what it was loaded from. */
export const siteBase =
  typeof document === 'undefined'
    ? '/'
    : new URL(document.documentElement.dataset.base ?? './', document.location.href).href;
