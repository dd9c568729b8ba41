// Puts kernels off until someone needs their values, so that a chain of them runs as one dispatch, and several
// that read the same data as another; those whose values nobody needs never run.
import {
  engine,
  util,
  type DataId,
  type DataType,
  type KernelBackend,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { GpuBackend } from './backend';
import {
  broadcast,
  findRows,
  measure,
  operandsOf,
  present,
  type AxisGroup,
  type Expression,
  type Leaf,
  type Reduction,
} from './expression';
import { chooseKept, lowestWithSums } from './keep';
import type { Operation } from './operations';
import { MAX_BUFFERS, ShaderBuilder } from './shader-builder';
import { addFlatSection, addRowSection } from './write-expression';

/** The result takes one buffer. */
const MAX_SOURCES = MAX_BUFFERS - 1;
/** Keeps shaders short enough to compile at once, and what is computed twice small. */
const MAX_APPLICATIONS = 48;
/** What repeats along an axis is computed anew at each place: only if it is little. */
const MAX_REPEATED = 8;
/** A task computes its operands anew wherever it reads them: only what is little and reads little. */
const MAX_OPERAND = { sources: 4, applications: 8 };

/** What a shader's section computes from whole expressions, such as a product of matrices. */
export interface Task {
  readonly operands: readonly Expression[];
  /** Data that it reads beside those of the expressions. */
  readonly others?: readonly DataId[];
  addTo(builder: ShaderBuilder, output: DataId): void;
}

type Work = { readonly expression: Expression } | { readonly task: Task };

type Pending = Work & {
  /** Data that the work reads; each is held once so that it outlives its own tensor. */
  readonly sources: Set<DataId>;
  readonly nodes: ReadonlySet<Expression>;
};

export class Deferral {
  readonly backend: GpuBackend;
  private readonly pending = new Map<DataId, Pending>();
  /** Whose value an expression is, while that is put off. */
  private readonly owners = new WeakMap<Expression, DataId>();
  /** What was found of tensors that are on the CPU. */
  private readonly constants = new WeakMap<DataId, number | null>();

  /** From now on the backend knows of pending values wherever it reads, uploads or drops data. */
  constructor(backend: GpuBackend) {
    this.backend = backend;
    const settleBefore = <Result>(method: (id: DataId) => Result) => {
      return (id: DataId): Result => {
        this.settle(id);
        return method(id);
      };
    };
    backend.uploadToGPU = settleBefore(backend.uploadToGPU.bind(backend));
    const readSync = settleBefore(backend.readSync.bind(backend));
    backend.readSync = (id) => {
      // A move to another backend starts here and takes the count of holders along: no longer us.
      this.settleReadersOf(id);
      return readSync(id);
    };
    backend.read = settleBefore(backend.read.bind(backend));
    backend.readToGPU = settleBefore(backend.readToGPU.bind(backend));
    const shouldExecuteOnCPU = backend.shouldExecuteOnCPU.bind(backend);
    backend.shouldExecuteOnCPU = (inputs, sizeThreshold) =>
      !inputs.some(({ dataId }) => this.pending.has(dataId)) &&
      shouldExecuteOnCPU(inputs, sizeThreshold);
    const disposeData = backend.disposeData.bind(backend);
    backend.disposeData = (id, force) => {
      const gone = disposeData(id, force);
      if (!backend.tensorMap.has(id)) this.forget(id);
      return gone;
    };
  }

  /** A tensor whose value an operation gives, once it is needed. Operands broadcast to the shape. */
  apply(
    operation: Operation,
    inputs: readonly TensorInfo[],
    parameters: readonly number[],
    shape: number[],
    dtype: DataType,
  ): TensorInfo {
    return this.combine(inputs, shape, dtype, () => ({
      type: 'application',
      operation,
      operands: inputs.map((input) => this.read(input, shape)),
      parameters,
    }));
  }

  /** A tensor that has one value everywhere. */
  fill(value: number, shape: number[], dtype: DataType): TensorInfo {
    return this.postpone({ expression: { type: 'constant', value } }, shape, dtype);
  }

  /** A tensor whose values are those of another, each at the place that the groups and the offset give. */
  rearrange(x: TensorInfo, shape: number[], groups: AxisGroup[], offset: number): TensorInfo {
    const known = this.expressionOf(x.dataId);
    if (known && measure(known).applications > MAX_REPEATED) this.settle(x.dataId);
    return this.combine([x], shape, x.dtype, () => ({
      type: 'broadcast',
      operand: this.read(x, x.shape),
      groups,
      offset,
    }));
  }

  /** Sums, or maxima, of runs of so many neighbouring values. */
  reduceRows(
    x: TensorInfo,
    reduction: Omit<Reduction, 'type' | 'operand' | 'computed'>,
    shape: number[],
  ): TensorInfo {
    return this.combine([x], shape, 'float32', () => ({
      ...reduction,
      type: 'reduction',
      operand: this.read(x, x.shape),
    }));
  }

  /** Tensors one after the other along an axis, in steps of `inner` values. */
  chain(
    inputs: readonly TensorInfo[],
    extents: number[],
    inner: number,
    shape: number[],
  ): TensorInfo {
    return this.combine(inputs, shape, 'float32', () => ({
      type: 'chain',
      operands: inputs.map((input) => this.read(input, input.shape)),
      extents,
      inner,
    }));
  }

  /** A tensor that a task computes, once it is needed. */
  perform(task: Task, shape: number[]): TensorInfo {
    return this.postpone({ task }, shape, 'float32');
  }

  /** Has a tensor's values computed now. */
  compute(info: TensorInfo): TensorInfo {
    this.settle(info.dataId);
    return info;
  }

  /** A tensor as an operand of a result of a shape to which it broadcasts. */
  read({ dataId, shape }: TensorInfo, into: readonly number[]): Expression {
    const size = util.sizeFromShape(shape);
    const repeats = size < util.sizeFromShape([...into]);
    const known = this.expressionOf(dataId);
    if (known) {
      const { applications, reductions } = measure(known);
      // A sum is computed once for the row along which it repeats.
      if (!repeats || applications <= MAX_REPEATED || reductions.length > 0) {
        return broadcast(known, shape, into);
      }
      this.settle(dataId);
    }
    const value = this.findConstant(dataId);
    if (value !== null) return { type: 'constant', value };
    return broadcast({ type: 'leaf', dataId, size }, shape, into);
  }

  /** The one value of a tensor that is on the CPU, as what `tf.ones` makes is: not worth an upload. */
  private findConstant(dataId: DataId): number | null {
    const { resource, values } = this.backend.tensorMap.get(dataId);
    if (resource || !values) return null;
    const known = this.constants.get(dataId);
    if (known !== undefined) return known;
    const first = values[0];
    const value = values.every((one: unknown) => Object.is(one, first)) ? Number(first) : null;
    this.constants.set(dataId, value);
    return value;
  }

  /** A tensor as an operand of a task. */
  readForTask(info: TensorInfo): Expression {
    const { dataId } = info;
    const known = this.expressionOf(dataId);
    if (known && measure(known).reductions.length > 0) {
      this.settle(lowestWithSums(known, dataId, this.ownerOf));
    }
    const now = this.expressionOf(dataId);
    if (now) {
      const { applications, reductions, sources } = measure(now);
      const little =
        sources.length <= MAX_OPERAND.sources && applications <= MAX_OPERAND.applications;
      if (!little || reductions.length > 0) this.settle(dataId);
    }
    return this.read(info, info.shape);
  }

  /** What the inputs give together, some of them computed first where one shader can't compute it all. */
  private combine(
    inputs: readonly TensorInfo[],
    shape: number[],
    dtype: DataType,
    make: () => Expression,
  ): TensorInfo {
    const size = util.sizeFromShape(shape);
    let expression = make();
    for (const { dataId } of this.longestFirst(inputs)) {
      if (fitsOneShader(expression, size)) break;
      this.settle(dataId);
      expression = make();
    }
    return this.postpone({ expression }, shape, dtype);
  }

  private longestFirst(inputs: readonly TensorInfo[]): TensorInfo[] {
    const length = ({ dataId }: TensorInfo): number => {
      const known = this.expressionOf(dataId);
      return known ? measure(known).applications : 0;
    };
    return [...inputs].sort((a, b) => length(b) - length(a));
  }

  private expressionOf(dataId: DataId): Expression | null {
    const pending = this.pending.get(dataId);
    return pending && 'expression' in pending ? present(pending.expression) : null;
  }

  /** The pending tensor whose value a node is. */
  private readonly ownerOf = (node: Expression): DataId | null => {
    const owner = this.owners.get(node);
    return owner && this.pending.has(owner) ? owner : null;
  };

  private postpone(work: Work, shape: number[], dtype: DataType): TensorInfo {
    const info = this.backend.makeTensorInfo(shape, dtype);
    const others = 'task' in work ? (work.task.others ?? []) : [];
    const roots = 'task' in work ? work.task.operands : [work.expression];
    const { sources, nodes } = measure(...roots);
    const all = new Set([...sources, ...others]);
    for (const id of all) this.backend.incRef(id);
    this.pending.set(info.dataId, { ...work, sources: all, nodes });
    if ('expression' in work && !this.ownerOf(work.expression)) {
      this.owners.set(work.expression, info.dataId);
    }
    return info;
  }

  /** Computes a tensor's values now if they are still pending. */
  private settle(dataId: DataId): void {
    const pending = this.pending.get(dataId);
    if (!pending) return;
    // What is read comes first: nothing may be taken along that reads what is not there yet.
    for (const id of readBy(pending)) this.settle(id);
    const builder = new ShaderBuilder(this.backend);
    const done = 'task' in pending ? this.takeAlong(dataId, pending) : [dataId];
    if ('expression' in pending) {
      done.push(...this.addExpression(builder, dataId, present(pending.expression)));
    }
    const works = done.map((id) => ({ id, work: this.pending.get(id)! }));
    for (const { id, work } of works) {
      if ('task' in work) work.task.addTo(builder, id);
      this.pending.delete(id);
    }
    builder.dispatch();
    for (const { id, work } of works) {
      if ('expression' in work) this.substitute(work.expression, id);
      this.release(work.sources);
    }
  }

  /** Adds the code for an expression, and gives the tensors that it computes besides. */
  private addExpression(builder: ShaderBuilder, dataId: DataId, expression: Expression): DataId[] {
    const size = util.sizeFromShape(this.backend.tensorMap.get(dataId).shape);
    const rows = findRows(expression, size);
    if (!rows) {
      addFlatSection(builder, expression, size, dataId);
      return [];
    }
    const each = size === rows.rows ? 'row' : 'value';
    const room = MAX_BUFFERS - 1 - measure(expression).sources.length;
    const kept = chooseKept(expression, each, this.ownerOf)
      .filter(({ output }) => output !== dataId)
      .slice(0, room);
    addRowSection(builder, rows, [{ expression, output: dataId, each }, ...kept]);
    return kept.map(({ output }) => output);
  }

  /** Tasks that one shader can compute together: they read the same data, and all of it is there. */
  private takeAlong(dataId: DataId, first: Pending): DataId[] {
    const shared = new Set(readBy(first));
    const buffers = new Set([...shared, dataId]);
    const done = [dataId];
    for (const [id, pending] of this.pending) {
      if (id === dataId || !('task' in pending)) continue;
      const reads = readBy(pending);
      const all = new Set([...buffers, ...reads, id]);
      if (all.size > MAX_BUFFERS || !reads.some((one) => shared.has(one))) continue;
      if (reads.some((one) => this.pending.has(one))) continue;
      done.push(id);
      all.forEach((one) => buffers.add(one));
    }
    return done;
  }

  /** Who has put an expression off that is computed now reads its values from there on. */
  private substitute(expression: Expression, dataId: DataId): void {
    if (!this.backend.tensorMap.has(dataId) || operandsOf(expression).length === 0) return;
    const size = util.sizeFromShape(this.backend.tensorMap.get(dataId).shape);
    const leaf: Leaf = { type: 'leaf', dataId, size };
    for (const { nodes, sources } of this.pending.values()) {
      if (!nodes.has(expression) || sources.has(dataId)) continue;
      sources.add(dataId);
      this.backend.incRef(dataId);
    }
    (expression as { computed?: Leaf }).computed = leaf;
  }

  private settleReadersOf(source: DataId): void {
    for (const [id, { sources }] of [...this.pending]) if (sources.has(source)) this.settle(id);
  }

  private forget(dataId: DataId): void {
    const pending = this.pending.get(dataId);
    if (!pending) return;
    this.pending.delete(dataId);
    this.release(pending.sources);
  }

  private release(sources: Iterable<DataId>): void {
    const keeper = this.backend as unknown as KernelBackend;
    for (const id of sources) {
      // The engine has forgotten the tensor by now if this was the last to hold its data.
      if (this.backend.disposeData(id)) engine().removeDataId(id, keeper);
    }
  }
}

/** Data that pending work reads as things are now. */
function readBy(pending: Pending): DataId[] {
  if ('expression' in pending) return measure(pending.expression).sources;
  const { operands, others = [] } = pending.task;
  return [...new Set([...measure(...operands).sources, ...others])];
}

function fitsOneShader(expression: Expression, size: number): boolean {
  const { sources, applications } = measure(expression);
  return (
    sources.length <= MAX_SOURCES &&
    applications <= MAX_APPLICATIONS &&
    findRows(expression, size) !== undefined
  );
}
