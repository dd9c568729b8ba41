/** Judges the terms that a lesson's components mark: `data-term="…"` and components' own `term="…"`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { LessonMeta } from '../../src/catalogue/schema.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';

/** Texts that an expression can come to, as far as they stand in it. */
function listTexts(node: ts.Node): ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isConditionalExpression(node)) {
    return [...listTexts(node.whenTrue), ...listTexts(node.whenFalse)];
  }
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) {
    return node.expression === undefined ? [] : listTexts(node.expression);
  }
  return [];
}

/** The marks in a file's JSX. */
function listMarks(source: ts.SourceFile): ts.StringLiteralLike[] {
  const marks: ts.StringLiteralLike[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && node.initializer !== undefined) {
      const name = node.name.getText(source);
      if (name === 'term' || name === 'data-term') marks.push(...listTexts(node.initializer));
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return marks;
}

export function noTerm(id: string, { terms }: LessonMeta): string {
  const near = nearest(
    id,
    terms.map((term) => term.id),
  );
  const advice =
    near.length === 0 ? '' : ` Do you mean ${near.map((it) => `“${it}”`).join(' or ')}?`;
  return `No term “${id}” in meta.ts.${advice}`;
}

export function judgeMarks(folder: string, shown: string, meta: LessonMeta): Issue[] {
  const known = new Set(meta.terms.map(({ id }) => id));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
      return listMarks(source)
        .filter((mark) => !known.has(mark.text))
        .map((mark) => ({
          file: `${shown}/${name}`,
          line: source.getLineAndCharacterOfPosition(mark.getStart(source)).line + 1,
          message: noTerm(mark.text, meta),
        }));
    });
}
