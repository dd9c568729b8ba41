/**
 * Code whose comments are in two languages: a Chinese comment stands right below the English one that it
 * replaces, line for line. Each language's page shows its own.
 */

/** A line as the pages show it. */
interface SpokenLine {
  readonly en: string;
  readonly zh: string;
  /** In the file, from 1: of the English, and of the Chinese where it is another. */
  readonly at: { readonly en: number; readonly zh: number };
}

export interface SpokenCode {
  readonly lines: readonly SpokenLine[];
  /** Lines, from 1, of Chinese comments that no English one stands above. */
  readonly orphans: readonly number[];
}

const directive = /^\s*\/\/ prettier-ignore$/;

function isChineseComment(line: string): boolean {
  return /^\s*(\/\/|\/?\*)/.test(line) && /\p{Script=Han}/u.test(line);
}

/** What a line comments, from where the comment begins; undefined where it has none. */
export function commentOf(line: string): string | undefined {
  return /^\s*((?:\/\/|\/?\*).*)$/.exec(line)?.[1] ?? /\s(\/\/ .*)$/.exec(line)?.[1];
}

/** @param source what the file holds; directives to our tools are left out, as readers need none */
export function readSpokenCode(source: string): SpokenCode {
  const lines: SpokenLine[] = [];
  const orphans: number[] = [];
  const all = source.trimEnd().split('\n');
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && isChineseComment(all[to] ?? '')) to++;
    const replaced = lines.splice(Math.max(0, lines.length - (to - from)));
    for (let k = from; k < to; k++) {
      const above = replaced[k - from];
      const comment = above && commentOf(above.en);
      if (above === undefined || comment === undefined || above.zh !== above.en) {
        orphans.push(k + 1);
        if (above) lines.push(above);
      } else {
        const code = above.en.slice(0, above.en.length - comment.length);
        lines.push({
          ...above,
          zh: code + (all[k] ?? '').trim(),
          at: { en: above.at.en, zh: k + 1 },
        });
      }
    }
    const line = all[to];
    if (line !== undefined && !directive.test(line)) {
      lines.push({ en: line, zh: line, at: { en: to + 1, zh: to + 1 } });
    }
    from = to + 1;
  }
  return { lines, orphans };
}

export type CodeLanguage = 'en' | 'zh';

/** The code as a page in this language shows it. */
export function codeIn(language: CodeLanguage, { lines }: SpokenCode): string {
  return lines.map((line) => line[language]).join('\n');
}

/** Each comment that differs: in this language, and in the other. */
export function commentsIn(language: CodeLanguage, { lines }: SpokenCode): [string, string][] {
  const other = language === 'en' ? 'zh' : 'en';
  const pairs = lines
    .filter(({ en, zh }) => en !== zh)
    .map((line): [string, string] => [
      commentOf(line[language]) ?? '',
      commentOf(line[other]) ?? '',
    ]);
  return [...new Map(pairs.map((pair) => [pair[1], pair])).values()];
}
