// Elementwise computations that have not run yet, as graphs, and the one shader each becomes.
import { util, type DataId, type TensorInfo } from '@tensorflow/tfjs-core';
import { float, int, type Uniforms } from './backend';
import type { Operation } from './operations';

/** Where, along a group of neighbouring axes, an index into the result meets one into a leaf. */
interface AxisGroup {
  readonly extent: number;
  readonly stride: number;
  readonly leafStride: number;
}

export interface Leaf {
  readonly type: 'leaf';
  readonly dataId: DataId;
  readonly size: number;
  /** The axes along which the leaf is not repeated; null where its index is the result's. */
  readonly groups: readonly AxisGroup[] | null;
}

export interface Constant {
  readonly type: 'constant';
  readonly value: number;
}

export interface Application {
  readonly type: 'application';
  readonly operation: Operation;
  readonly operands: readonly Expression[];
  readonly parameters: readonly number[];
}

/** All nodes of one graph have the result's size, or repeat along its axes. */
export type Expression = Leaf | Constant | Application;

/** A tensor as an operand of a result of some shape, by the rules of broadcasting. */
export function makeLeaf(dataId: DataId, shape: readonly number[], into: readonly number[]): Leaf {
  const size = util.sizeFromShape([...shape]);
  const same = size === util.sizeFromShape([...into]);
  return { type: 'leaf', dataId, size, groups: same ? null : groupAxes(shape, into) };
}

function groupAxes(shape: readonly number[], into: readonly number[]): AxisGroup[] {
  const groups: AxisGroup[] = [];
  let stride = 1;
  let leafStride = 1;
  let open = false;
  for (let fromEnd = 1; fromEnd <= into.length; fromEnd++) {
    const extent = into.at(-fromEnd)!;
    if (extent === 1) continue;
    if ((shape.at(-fromEnd) ?? 1) === 1) {
      open = false;
    } else if (open) {
      const last = groups.pop()!;
      groups.push({ ...last, extent: last.extent * extent });
      leafStride *= extent;
    } else {
      groups.push({ extent, stride, leafStride });
      leafStride *= extent;
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
  const values = new Map<Expression, string>();
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

  function load(leaf: Leaf): string {
    if (!sources.has(leaf.dataId)) sources.set(leaf.dataId, leaf);
    const source = `x${[...sources.keys()].indexOf(leaf.dataId)}`;
    const index = leaf.groups
      ?.map(({ extent, stride, leafStride }) => {
        const along = `(index / ${uniform(int(stride))}) % ${uniform(int(extent))}`;
        return `(${along}) * ${uniform(int(leafStride))}`;
      })
      .join(' + ');
    return `f32(${source}[${index === undefined ? 'index' : index || '0'}])`;
  }

  function write(node: Expression): string {
    switch (node.type) {
      case 'leaf':
        return load(node);
      case 'constant':
        return uniform(float(node.value));
      case 'application': {
        used.add(node.operation);
        const operands = node.operands.map(valueOf);
        const parameters = node.parameters.map((value) => uniform(float(value)));
        return `apply${node.operation.name}(${[...operands, ...parameters].join(', ')})`;
      }
    }
  }

  function valueOf(node: Expression): string {
    const known = values.get(node);
    if (known) return known;
    const value = write(node);
    const name = `v${lines.length}`;
    lines.push(`let ${name} = ${value};`);
    values.set(node, name);
    return name;
  }

  const result = valueOf(root);
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
  const all = [...'abc'.slice(0, operands.length), ...'pq'.slice(0, parameters.length)];
  return `fn apply${name}(${all.map((one) => `${one} : f32`).join(', ')}) -> f32 { ${body} }`;
}
