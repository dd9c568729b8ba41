/** The difference between two texts, line by line. */

export interface DiffLine {
  readonly type: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface DiffGap {
  readonly type: 'gap';
  /** Lines left out because nothing near them changed. */
  readonly count: number;
}

/** Pairs of lines that are compared; what is longer is told as removed and added whole. */
const mostPairs = 4_000_000;

/**
 * The shortest such difference: what both share is the longest common subsequence of their lines. Where that
 * would take too long, only what they begin and end alike with is told as shared.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middle = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const;
  return [
    ...mark('same', a.slice(0, head)),
    ...diffMiddle(...middle),
    ...mark('same', a.slice(a.length - tail)),
  ];
}

function mark(type: DiffLine['type'], texts: readonly string[]): DiffLine[] {
  return texts.map((text) => ({ type, text }));
}

function diffMiddle(a: readonly string[], b: readonly string[]): DiffLine[] {
  if (a.length * b.length > mostPairs) return [...mark('removed', a), ...mark('added', b)];
  const common = commonLengths(a, b);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ type: 'same', text: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ type: 'removed', text: a[i]! });
      i++;
    } else {
      lines.push({ type: 'added', text: b[j]! });
      j++;
    }
  }
  return lines;
}

/** `[i][j]`: how many lines the rest of `a` from `i` and the rest of `b` from `j` share in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** Keeps changed lines and `context` lines around them; what is left out becomes gaps. */
export function foldUnchanged(lines: readonly DiffLine[], context: number): (DiffLine | DiffGap)[] {
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - context), i + context + 1).some(({ type }) => type !== 'same'),
  );
  const folded: (DiffLine | DiffGap)[] = [];
  for (const [i, line] of lines.entries()) {
    const last = folded[folded.length - 1];
    if (near[i]) folded.push(line);
    else if (last?.type === 'gap')
      folded[folded.length - 1] = { type: 'gap', count: last.count + 1 };
    else folded.push({ type: 'gap', count: 1 });
  }
  return folded;
}
