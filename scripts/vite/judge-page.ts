/** Refuses a page that would be published without what it is there for. */

/** Parts left out by the renderer: a boundary that waits, or that gave up. */
const leftOut = /<!--\$[!?]-->/;

/** Throws with the page's address. A lesson's text has sections of its own. */
export function judgePage(address: string, html: string): void {
  const refuse = (what: string) => {
    throw new Error(`${address} would be published ${what}.`);
  };
  if (leftOut.test(html)) refuse('with a part of it still waiting');
  if (!/<h1[\s>]/.test(html)) refuse('without a title (h1)');
  if (
    address.includes('/lessons/') &&
    !/<article[\s>][\s\S]*?<h2[\s>][\s\S]*<\/article>/.test(html)
  ) {
    refuse('without its text: there is no section in its article');
  }
}
