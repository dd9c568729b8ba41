// Writes expressions as WGSL: statements that compute one at an index, and programs that take row after row.
import type { DataId } from '@tensorflow/tfjs-core';
import { float } from './backend';
import {
  isPerRow,
  present,
  type Broadcast,
  type Chain,
  type Expression,
  type Reduction,
  type Rows,
} from './expression';
import { THREADS, type ShaderBuilder } from './shader-builder';

/** How a row's values are dealt out: over the threads of a workgroup, or all to one thread. */
interface RowLoop extends Rows {
  readonly serial: boolean;
}

/** A block of code and the names of the values that it has computed. */
class Block {
  readonly lines: string[] = [];
  private readonly names = new Map<Expression, Map<string, string>>();

  constructor(
    private readonly builder: ShaderBuilder,
    private readonly outer?: Block,
    private readonly loop?: RowLoop,
  ) {}

  /** The variable that holds a node's value at an index; a node that is used twice has one. */
  valueOf(given: Expression, index: string): string {
    const node = present(given);
    const known = this.find(node, index);
    if (known !== undefined) return known;
    const name = this.write(node, index);
    const names = this.names.get(node) ?? new Map<string, string>();
    this.names.set(node, names.set(index, name));
    return name;
  }

  private find(node: Expression, index: string): string | undefined {
    return this.names.get(node)?.get(index) ?? this.outer?.find(node, index);
  }

  private define(value: string): string {
    const name = this.builder.name();
    this.lines.push(`let ${name} = ${value};`);
    return name;
  }

  private write(node: Expression, index: string): string {
    const { builder } = this;
    switch (node.type) {
      case 'leaf':
        return this.define(builder.read(node.dataId, index));
      case 'constant':
        return this.define(builder.uniform(float(node.value)));
      case 'broadcast':
        if (index === 'index' && this.outer && this.loop && isPerRow(node, this.loop)) {
          return this.outer.valueOf(node.operand, 'row');
        }
        return this.valueOf(node.operand, this.meet(node, index));
      case 'application': {
        builder.use(node.operation);
        const operands = node.operands.map((operand) => this.valueOf(operand, index));
        const parameters = node.parameters.map((value) => builder.uniform(float(value)));
        return this.define(
          `apply${node.operation.name}(${[...operands, ...parameters].join(', ')})`,
        );
      }
      case 'reduction':
        return this.reduce(node);
      case 'chain':
        return this.choose(node, index);
    }
  }

  private meet({ groups, offset }: Broadcast, index: string): string {
    const terms = groups.map(({ extent, stride, operandStride }) => {
      const [size, step, places] = [stride, extent, operandStride].map((n) => this.builder.int(n));
      return `((${index} / ${size}) % ${step}) * ${places}`;
    });
    if (offset !== undefined) terms.push(this.builder.int(offset));
    return this.define(terms.join(' + ') || '0');
  }

  /** What is read for the parts that an index is not in is thrown away; WebGPU keeps it inside the buffer. */
  private choose({ operands, extents, inner }: Chain, index: string): string {
    const { builder } = this;
    const width = builder.int(inner);
    const total = builder.int(extents.reduce((sum, extent) => sum + extent, 0));
    const along = this.define(`(${index} / ${width}) % ${total}`);
    const outer = this.define(`${index} / (${width} * ${total})`);
    let from = 0;
    let result = '';
    operands.forEach((operand, i) => {
      const extent = extents[i]!;
      const start = builder.int(from);
      const place = this.define(
        `max(0, (${outer} * ${builder.int(extent)} + ${along} - ${start}) * ${width} + ${index} % ${width})`,
      );
      const value = this.valueOf(operand, place);
      result = result ? this.define(`select(${result}, ${value}, ${along} >= ${start})`) : value;
      from += extent;
    });
    return result;
  }

  private reduce({ operand, fold, divisor }: Reduction): string {
    const { builder } = this;
    const total = builder.name();
    const start = fold === 'sum' ? '0.0' : '-uniforms.INFINITY';
    builder.declare(folds[fold]);
    this.lines.push(`var ${total} = ${start};`);
    this.forEachValue(
      (inner) => `${total} = fold_${fold}(${total}, ${inner.valueOf(operand, 'index')});`,
    );
    let result = total;
    if (!this.loop!.serial) {
      builder.declare(together(fold));
      result = `fold_all_${fold}(${total}, lane)`;
    }
    return this.define(divisor === 1 ? result : `${result} / ${builder.uniform(float(divisor))}`);
  }

  /** Runs code for each value of the row at hand. */
  forEachValue(write: (inner: Block) => string): void {
    const { extent, serial } = this.loop!;
    const inner = new Block(this.builder, this, this.loop);
    const last = write(inner);
    const count = this.builder.int(extent);
    const [first, step] = serial ? ['0', '1'] : ['lane', THREADS];
    this.lines.push(`
      for (var k = ${first}; k < ${count}; k += ${step}) {
        let index = row * ${count} + k;
        ${inner.lines.join('\n')}
        ${last}
      }`);
  }
}

/** A function that computes an expression at a flat index; gives its name. */
export function writeFunction(builder: ShaderBuilder, expression: Expression): string {
  const block = new Block(builder);
  const value = block.valueOf(expression, 'index');
  const name = builder.name();
  builder.declare(`
    fn ${name}(index : i32) -> f32 {
      ${block.lines.join('\n')}
      return ${value};
    }`);
  return name;
}

/** A section that computes an expression of a size without sums. */
export function addFlatSection(
  builder: ShaderBuilder,
  expression: Expression,
  size: number,
  output: DataId,
): void {
  const block = new Block(builder);
  const value = block.valueOf(expression, 'index');
  const count = builder.int(size);
  builder.section(
    Math.ceil(size / THREADS),
    `
      let index = at * ${THREADS} + lane;
      if (index >= ${count}) { return; }
      ${block.lines.join('\n')}
      ${builder.write(output, 'index', value)}
    `,
  );
}

export interface Result {
  readonly expression: Expression;
  readonly output: DataId;
  readonly each: 'row' | 'value';
}

/** Shorter rows are not worth a workgroup each. */
const SERIAL = 16;

/** A section that computes results of rows, with all the sums and maxima that they need. */
export function addRowSection(
  builder: ShaderBuilder,
  rows: Rows,
  results: readonly Result[],
): void {
  const serial = rows.extent <= SERIAL;
  const block = new Block(builder, undefined, { ...rows, serial });
  const count = builder.int(rows.rows);
  const perValue = results.filter(({ each }) => each === 'value');
  if (perValue.length > 0) {
    block.forEachValue((inner) =>
      perValue
        .map((one) => ({ ...one, value: inner.valueOf(one.expression, 'index') }))
        .map(({ output, value }) => builder.write(output, 'index', value))
        .join('\n'),
    );
  }
  const perRow = results
    .filter(({ each }) => each === 'row')
    .map((one) => ({ ...one, value: block.valueOf(one.expression, 'row') }))
    .map(({ output, value }) => builder.write(output, 'row', value))
    .join('\n');
  if (serial) {
    builder.section(
      Math.ceil(rows.rows / THREADS),
      `
        let row = at * ${THREADS} + lane;
        if (row >= ${count}) { return; }
        ${block.lines.join('\n')}
        ${perRow}
      `,
    );
  } else {
    builder.section(
      rows.rows,
      `
        let row = at;
        ${block.lines.join('\n')}
        ${perRow && `if (lane == 0) { ${perRow} }`}
      `,
    );
  }
}

/** NaN is the largest, whatever comes after it. */
const folds = {
  sum: 'fn fold_sum(a : f32, b : f32) -> f32 { return a + b; }',
  max: 'fn fold_max(a : f32, b : f32) -> f32 { if (isnan(a) || b < a) { return a; } return b; }',
};

/** What all threads of a workgroup have, folded into one. */
function together(fold: 'sum' | 'max'): string {
  return `
    var<workgroup> parts_${fold} : array<f32, ${THREADS}>;
    fn fold_all_${fold}(own : f32, lane : i32) -> f32 {
      parts_${fold}[lane] = own;
      workgroupBarrier();
      for (var apart = ${THREADS / 2}; apart > 0; apart /= 2) {
        if (lane < apart) {
          parts_${fold}[lane] = fold_${fold}(parts_${fold}[lane], parts_${fold}[lane + apart]);
        }
        workgroupBarrier();
      }
      let all = parts_${fold}[0];
      workgroupBarrier();
      return all;
    }
  `;
}
