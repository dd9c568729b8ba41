/** Reads a lesson's MDX as the build does, and says in words why it cannot be read. */
import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Issue } from './issue.ts';

const processor = createProcessor({
  remarkPlugins: [remarkGfm, remarkMath, remarkFrontmatter, remarkCjkFriendly],
});

/** Throws where MDX cannot read it; `judgeSyntax` says so in words. */
export function parseMdx(source: string): Root {
  return processor.parse(source);
}

interface ParseFailure {
  readonly message: string;
  readonly line?: number;
  readonly place?: { readonly line?: number; readonly start?: { readonly line: number } };
}

function isFailure(error: unknown): error is ParseFailure {
  return error instanceof Error && 'reason' in error;
}

/** What to write instead, for what prose falls into. */
function adviceOn(message: string): string {
  if (/before name|can start a name/.test(message)) {
    return ' MDX takes “<” for the start of a component: write \\<, or put it into a formula or `code`.';
  }
  if (/expression|acorn/.test(message)) {
    return ' MDX takes “{” for the start of code: write \\{, or put it into a formula or `code`.';
  }
  return '';
}

/** The issue that keeps a text from being read at all, if there is one. */
export function judgeSyntax(file: string, source: string): Issue[] {
  try {
    parseMdx(source);
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    const line = error.line ?? error.place?.line ?? error.place?.start?.line ?? 1;
    const [reason = ''] = error.message.split('\n');
    return [{ file, line, message: `${reason}.${adviceOn(reason)}` }];
  }
}
