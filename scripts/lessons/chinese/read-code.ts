/** Finds the texts in code: strings, templates with values in them, and what stands between tags. */
import ts from 'typescript';
import { OPAQUE, RunBuilder, UNKNOWN, type Run } from './run.ts';

/** Formulas and code inside a string. */
const opaque = /\$[^$\n]+\$|`[^`\n]+`/g;

function addText(run: RunBuilder, source: string, start: number, end: number): void {
  let at = start;
  for (const { 0: found, index } of source.slice(start, end).matchAll(opaque)) {
    run.add(source, at, start + index);
    at = start + index + found.length;
    run.stand(OPAQUE, start + index, at);
  }
  run.add(source, at, end);
}

function readTemplate(template: ts.TemplateExpression, file: ts.SourceFile): Run {
  const run = new RunBuilder();
  const source = file.text;
  addText(run, source, template.head.getStart(file) + 1, template.head.end - 2);
  for (const { expression, literal } of template.templateSpans) {
    const start = literal.getStart(file);
    run.stand(UNKNOWN, expression.pos - 2, start + 1);
    addText(run, source, start + 1, literal.end - (ts.isTemplateTail(literal) ? 1 : 2));
  }
  return run;
}

function readNode(node: ts.Node, file: ts.SourceFile): Run | undefined {
  if (ts.isTemplateExpression(node)) return readTemplate(node, file);
  const run = new RunBuilder();
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    addText(run, file.text, node.getStart(file) + 1, node.end - 1);
    return run;
  }
  if (!ts.isJsxText(node)) return undefined;
  const { text } = node;
  const start = node.pos + (text.length - text.trimStart().length);
  addText(run, file.text, start, Math.max(start, node.pos + text.trimEnd().length));
  return run;
}

export function readCode(source: string): Run[] {
  const file = ts.createSourceFile(
    'text.tsx',
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const runs: Run[] = [];
  const visit = (node: ts.Node): void => {
    const run = readNode(node, file);
    if (run) runs.push(run);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return runs;
}
