// Elementwise computations that have not run yet, as graphs, and the one shader each becomes.
import { util, type DataId, type TensorInfo } from '@tensorflow/tfjs-core';
import { float, int, type Uniforms } from './backend';
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

/**
 * An operand whose values are met at other places than the result's: one that repeats along the axes that no
 * group has, a transpose, a part that begins at an offset.
 */
export interface Broadcast {
  readonly type: 'broadcast';
  readonly operand: Expression;
  readonly groups: readonly AxisGroup[];
  readonly offset?: number;
}

export interface Application {
  readonly type: 'application';
  readonly operation: Operation;
  readonly operands: readonly Expression[];
  readonly parameters: readonly number[];
}

/** A computation of one float for each flat index into its result. */
export type Expression = Leaf | Constant | Broadcast | Application;

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

/** The distinct leaves' data and the number of applications. */
export function measure(root: Expression): { sources: DataId[]; applications: number } {
  const sources = new Set<DataId>();
  const seen = new Set<Expression>();
  let applications = 0;
  visit(root);
  return { sources: [...sources], applications };

  function visit(node: Expression): void {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.type === 'leaf') sources.add(node.dataId);
    if (node.type === 'broadcast') visit(node.operand);
    if (node.type !== 'application') return;
    applications++;
    node.operands.forEach(visit);
  }
}

/** What a program needs so that its code can call `valueAt(index)`. */
export interface ShaderParts {
  /** Equal for graphs that differ in numbers and sizes only. */
  readonly key: string;
  readonly sources: TensorInfo[];
  /** Names of the sources, in that order. */
  readonly inputs: string[];
  readonly uniformFields: string;
  readonly uniforms: Uniforms;
  /** Declares `fn valueAt(index: i32) -> f32`. */
  readonly code: () => string;
}

/** Writes a graph as a WGSL function of the flat index into its result. */
export function writeShader(root: Expression): ShaderParts {
  const sources = new Map<DataId, Leaf>();
  const names = new Map<Expression, Map<string, string>>();
  const used = new Set<Operation>();
  const lines: string[] = [];
  const uniforms: Uniforms = [];
  let fields = '';

  function uniform(value: Uniforms[number]): string {
    const name = `u${uniforms.length}`;
    fields += `${name} : ${value.type === 'int32' ? 'i32' : 'f32'}, `;
    uniforms.push(value);
    return `uniforms.${name}`;
  }

  function define(value: string): string {
    const name = `v${lines.length}`;
    lines.push(`let ${name} = ${value};`);
    return name;
  }

  function load(leaf: Leaf, index: string): string {
    if (!sources.has(leaf.dataId)) sources.set(leaf.dataId, leaf);
    return `f32(x${[...sources.keys()].indexOf(leaf.dataId)}[${index}])`;
  }

  function meet({ groups, offset }: Broadcast, index: string): string {
    const terms = groups.map(({ extent, stride, operandStride }) => {
      const along = `((${index} / ${uniform(int(stride))}) % ${uniform(int(extent))})`;
      return `${along} * ${uniform(int(operandStride))}`;
    });
    if (offset !== undefined) terms.push(uniform(int(offset)));
    return define(terms.join(' + ') || '0');
  }

  function write(node: Expression, index: string): string {
    switch (node.type) {
      case 'leaf':
        return define(load(node, index));
      case 'constant':
        return define(uniform(float(node.value)));
      case 'broadcast':
        return nameOf(node.operand, meet(node, index));
      case 'application': {
        used.add(node.operation);
        const operands = node.operands.map((operand) => nameOf(operand, index));
        const parameters = node.parameters.map((value) => uniform(float(value)));
        return define(`apply${node.operation.name}(${[...operands, ...parameters].join(', ')})`);
      }
    }
  }

  /** The variable that holds a node's value at an index; a node that is used twice has one. */
  function nameOf(node: Expression, index: string): string {
    const known = names.get(node) ?? new Map<string, string>();
    names.set(node, known);
    const name = known.get(index) ?? write(node, index);
    known.set(index, name);
    return name;
  }

  const result = nameOf(root, 'index');
  return {
    key: lines.join(''),
    sources: [...sources.values()].map(({ dataId, size }) => ({
      dataId,
      shape: [size],
      dtype: 'float32',
    })),
    inputs: [...sources.keys()].map((_, i) => `x${i}`),
    uniformFields: fields,
    uniforms,
    code: () => `
      ${[...used].map(declare).join('\n')}
      fn valueAt(index : i32) -> f32 {
        ${lines.join('\n')}
        return ${result};
      }
    `,
  };
}

function declare({ name, operands, parameters, body }: Operation): string {
  const all = [
    ...['a', 'b', 'c'].slice(0, operands.length),
    ...['p', 'q'].slice(0, parameters.length),
  ];
  return `fn apply${name}(${all.map((one) => `${one} : f32`).join(', ')}) -> f32 { ${body} }`;
}
