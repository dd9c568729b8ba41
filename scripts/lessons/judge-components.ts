/** Judges what MDX makes of a text: components that nobody defines, and prose that it takes for code. */
import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { lessonComponentNames } from '../../src/catalogue/component-names.ts';
import { programOf } from '../vite/mdx-program.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';

function lineOfNode({ position }: Node): number {
  return position?.start.line ?? 1;
}

/** Names that the text imports or exports. */
function listDefined(tree: Root): Set<string> {
  const names = new Set<string>();
  visit(tree, 'mdxjsEsm', (node) => {
    for (const statement of programOf(node)?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      statement.specifiers.forEach(({ local }) => names.add(local.name));
    }
  });
  return names;
}

/** A comment, or a text such as `{' '}`, prints what it says. */
function isHarmless(code: string): boolean {
  return /^\s*(\/\*[\s\S]*\*\/|'[^']*'|"[^"]*")?\s*$/.test(code);
}

export function judgeComponents(file: string, tree: Root): Issue[] {
  const known = [...lessonComponentNames, ...listDefined(tree)];
  const issues: Issue[] = [];
  visit(tree, (node) => {
    const line = lineOfNode(node);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const [name = ''] = node.name?.split('.') ?? [];
      if (!/^[A-Z]/.test(name) || known.includes(name)) return;
      const near = nearest(name, known).map((it) => `<${it}>`);
      const advice = near.length === 0 ? '' : ` Do you mean ${near.join(' or ')}?`;
      const message = `No component <${name}>: it is neither imported here nor one of ${lessonComponentNames.join(', ')}.${advice}`;
      issues.push({ file, line, message });
    } else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (isHarmless(node.value)) return;
      const message = `MDX takes “{${node.value}}” for code, and prints what it comes to: write \\{${node.value}\\}, or put it into a formula or \`code\`.`;
      issues.push({ file, line, message });
    }
  });
  return issues;
}
