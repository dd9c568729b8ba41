/** Finds the texts in a lesson's MDX: paragraphs, headings, cells of tables, and components' properties. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMdx } from '../parse-mdx.ts';
import { readCode } from './read-code.ts';
import { OPAQUE, RunBuilder, UNKNOWN, type Place, type Run } from './run.ts';

/** A component that stands inside a sentence; the others begin a text of their own. */
function isInline(name: string | null | undefined): boolean {
  return name === 'Term' || /^[a-z]/.test(name ?? '');
}

class Reader {
  readonly runs: Run[] = [];

  constructor(private readonly source: string) {}

  read(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      this.readSentence(node.children, this.begin(), 0);
      return;
    }
    if (node.type === 'mdxJsxFlowElement') this.readProperties(node);
    if ('children' in node) node.children.forEach((child) => this.read(child));
  }

  private begin(): RunBuilder {
    const run = new RunBuilder();
    this.runs.push(run);
    return run;
  }

  /** Adds to a run, or to new ones after components that stand alone; gives the last. */
  private readSentence(nodes: readonly Nodes[], first: RunBuilder, depth: number): RunBuilder {
    let run = first;
    for (const node of nodes) {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      if (node.type === 'text') run.add(this.source, start, end, depth);
      else if (node.type === 'inlineMath' || node.type === 'inlineCode') {
        run.stand(OPAQUE, start, end, depth);
      } else if (node.type === 'mdxTextExpression') run.stand(UNKNOWN, start, end, depth);
      else if (node.type === 'mdxJsxTextElement' && !isInline(node.name)) {
        this.readProperties(node);
        this.readSentence(node.children, this.begin(), 0);
        run = this.begin();
      } else if ('children' in node) run = this.readSentence(node.children, run, depth + 1);
    }
    return run;
  }

  private readProperties(node: Extract<Nodes, { type: `mdxJsx${string}Element` }>): void {
    for (const { type, value, position } of node.attributes) {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (type !== 'mdxJsxAttribute' || !value || start === undefined || end === undefined)
        continue;
      const at = this.source.indexOf('=', start) + 2;
      if (typeof value === 'string') this.begin().add(this.source, at, end - 1);
      else
        this.runs.push(...readCode(this.source.slice(at, end - 1)).map((run) => moveRun(run, at)));
    }
  }
}

function moveRun({ text, places }: Run, by: number): Run {
  const move = (place: Place): Place => ({
    ...place,
    start: place.start + by,
    end: place.end + by,
  });
  return { text, places: places.map(move) };
}

export interface ReadMdx {
  readonly runs: readonly Run[];
  /** What is emphasised, and where. */
  readonly emphasised: readonly { readonly text: string; readonly start: number }[];
}

export function readMdx(source: string): ReadMdx {
  const tree = parseMdx(source);
  const reader = new Reader(source);
  reader.read(tree);
  const emphasised: { text: string; start: number }[] = [];
  visit(tree, 'emphasis', (node) => {
    emphasised.push({ text: toString(node), start: node.position?.start.offset ?? 0 });
  });
  return { runs: reader.runs, emphasised };
}
