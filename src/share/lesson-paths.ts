/** Where a lesson stands on the site, for pages and for what is handed to others. */

export function lessonPath(language: 'en' | 'zh', id: string): string {
  return `/${language}/lessons/${id}/`;
}

/** A lesson without the site around it, for frames of other pages. */
export function embedPath(language: 'en' | 'zh', id: string): string {
  return `/${language}/embed/${id}/`;
}

/** @param base absolute address of the site's base, with its last slash */
export function absoluteAddress(base: string, path: string): string {
  return new URL(path.replace(/^\//, ''), base).href;
}
