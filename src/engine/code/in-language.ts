/** Code in the language of the page: its comments are there in two, and what the reader wrote stays as it is. */

/** A comment in the language of the page, and what it says in the other. */
export type SpokenComment = readonly [here: string, there: string];

/** The code with each comment that it ships with in the language of the page. */
export function inLanguage(code: string, comments: readonly SpokenComment[]): string {
  return code
    .split('\n')
    .map((line) => {
      const found = comments.find(([, there]) => line.endsWith(there));
      return found === undefined ? line : line.slice(0, -found[1].length) + found[0];
    })
    .join('\n');
}
