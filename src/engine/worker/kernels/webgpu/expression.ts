// Computations that have not run yet, as graphs of one float for each flat index into a result.
import { util, type DataId } from '@tensorflow/tfjs-core';
import type { Operation } from './operations';

/** Neighbouring axes along which an operand is not repeated: where it meets an index into the result. */
export interface AxisGroup {
  readonly extent: number;
  readonly stride: number;
  readonly operandStride: number;
}

export interface Leaf {
  readonly type: 'leaf';
  readonly dataId: DataId;
  readonly size: number;
}

export interface Constant {
  readonly type: 'constant';
  readonly value: number;
}

/** What has been computed since it was put off is read from there. */
interface Computable {
  computed?: Leaf;
}

/**
 * An operand whose values are met at other places than the result's: one that repeats along the axes that no
 * group has, a transpose, a part that begins at an offset.
 */
export interface Broadcast extends Computable {
  readonly type: 'broadcast';
  readonly operand: Expression;
  readonly groups: readonly AxisGroup[];
  readonly offset?: number;
}

export interface Application extends Computable {
  readonly type: 'application';
  readonly operation: Operation;
  readonly operands: readonly Expression[];
  readonly parameters: readonly number[];
}

/** Each run of so many values of the operand as one: their sum divided by a number, or the largest. */
export interface Reduction extends Computable {
  readonly type: 'reduction';
  readonly fold: 'sum' | 'max';
  readonly operand: Expression;
  readonly rows: number;
  readonly extent: number;
  readonly divisor: number;
}

/** Operands one after the other along an axis, in steps of `inner` values. */
export interface Chain extends Computable {
  readonly type: 'chain';
  readonly operands: readonly Expression[];
  readonly extents: readonly number[];
  readonly inner: number;
}

export type Expression = Leaf | Constant | Broadcast | Application | Reduction | Chain;

/** What an expression is now that some of it may have been computed. */
export function present(node: Expression): Expression {
  return ('computed' in node && node.computed) || node;
}

export function operandsOf(node: Expression): readonly Expression[] {
  switch (node.type) {
    case 'leaf':
    case 'constant':
      return [];
    case 'broadcast':
    case 'reduction':
      return [node.operand];
    case 'application':
    case 'chain':
      return node.operands;
  }
}

/** An expression of a shape as an operand of a result to whose shape it broadcasts. */
export function broadcast(
  operand: Expression,
  shape: readonly number[],
  into: readonly number[],
): Expression {
  const same = util.sizeFromShape([...shape]) === util.sizeFromShape([...into]);
  if (same || operand.type === 'constant') return operand;
  return { type: 'broadcast', operand, groups: groupAxes(shape, into) };
}

function groupAxes(shape: readonly number[], into: readonly number[]): AxisGroup[] {
  const groups: AxisGroup[] = [];
  let stride = 1;
  let operandStride = 1;
  let open = false;
  for (let fromEnd = 1; fromEnd <= into.length; fromEnd++) {
    const extent = into.at(-fromEnd)!;
    if (extent === 1) continue;
    if ((shape.at(-fromEnd) ?? 1) === 1) {
      open = false;
    } else if (open) {
      const last = groups.pop()!;
      groups.push({ ...last, extent: last.extent * extent });
      operandStride *= extent;
    } else {
      groups.push({ extent, stride, operandStride });
      operandStride *= extent;
      open = true;
    }
    stride *= extent;
  }
  return groups;
}

export interface Measures {
  /** The distinct leaves' data. */
  readonly sources: DataId[];
  readonly applications: number;
  readonly reductions: Reduction[];
  /** All that is met, what has been computed as its leaf. */
  readonly nodes: Set<Expression>;
}

export function measure(...roots: readonly Expression[]): Measures {
  const sources = new Set<DataId>();
  const nodes = new Set<Expression>();
  const reductions: Reduction[] = [];
  let applications = 0;
  roots.forEach(visit);
  return { sources: [...sources], applications, reductions, nodes };

  function visit(given: Expression): void {
    const node = present(given);
    if (nodes.has(node)) return;
    nodes.add(node);
    if (node.type === 'leaf') sources.add(node.dataId);
    if (node.type === 'application' || node.type === 'chain') applications++;
    if (node.type === 'reduction') reductions.push(node);
    operandsOf(node).forEach(visit);
  }
}

/** A result of so many rows of so many values, or of one value for each row. */
export interface Rows {
  readonly rows: number;
  readonly extent: number;
}

/** Whether a broadcast gives all of a row the one value that the operand has for it. */
export function isPerRow({ groups, offset }: Broadcast, { rows, extent }: Rows): boolean {
  const [group, ...others] = groups;
  if (offset || others.length > 0) return false;
  if (!group) return rows === 1;
  return group.extent === rows && group.stride === extent && group.operandStride === 1;
}

/**
 * The rows that a result of a size is computed by, if it needs sums or maxima; null if it needs none. Undefined if
 * a shader that takes row after row can't compute it: its rows differ in length, or meet other rows' sums.
 */
export function findRows(root: Expression, size: number): Rows | null | undefined {
  const { reductions } = measure(root);
  const first = reductions[0];
  if (!first) return null;
  const { rows, extent } = first;
  if (reductions.some((one) => one.rows !== rows || one.extent !== extent)) return undefined;
  if (size !== rows && size !== rows * extent) return undefined;
  const seen = { row: new Set<Expression>(), value: new Set<Expression>() };
  return fits(root, size === rows ? 'row' : 'value') ? { rows, extent } : undefined;

  /** Whether a shader finds a node's values in the row at hand. */
  function fits(given: Expression, each: 'row' | 'value'): boolean {
    const node = present(given);
    if (seen[each].has(node)) return true;
    seen[each].add(node);
    switch (node.type) {
      case 'leaf':
      case 'constant':
        return true;
      case 'application':
        return node.operands.every((operand) => fits(operand, each));
      case 'reduction':
        return each === 'row' && fits(node.operand, 'value');
      case 'broadcast':
        if (each === 'value' && isPerRow(node, { rows, extent })) return fits(node.operand, 'row');
        return measure(node.operand).reductions.length === 0;
      case 'chain':
        return measure(node).reductions.length === 0;
    }
  }
}
