// Puts elementwise kernels off until someone needs their values, so that a chain of them runs as one
// dispatch; those whose values nobody needs never run.
import {
  engine,
  util,
  type DataId,
  type DataType,
  type KernelBackend,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { flatProgram, int, type GpuBackend } from './backend';
import { broadcast, measure, writeShader, type AxisGroup, type Expression } from './expression';
import type { Operation } from './operations';

/** WebGPU guarantees eight storage buffers to a shader; the result takes one. */
const MAX_SOURCES = 7;
/** Keeps shaders short enough to compile at once, and what is computed twice small. */
const MAX_APPLICATIONS = 40;
/** What repeats along an axis is computed anew at each place: only if it is little. */
const MAX_REPEATED = 8;

interface Pending {
  readonly expression: Expression;
  /** Data that the expression reads; each is held once so that it outlives its own tensor. */
  readonly sources: readonly DataId[];
}

export class Deferral {
  readonly backend: GpuBackend;
  private readonly pending = new Map<DataId, Pending>();

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
    const apply = (): Expression => ({
      type: 'application',
      operation,
      operands: inputs.map((input) => this.read(input, shape)),
      parameters,
    });
    let expression = apply();
    for (const { dataId } of this.longestFirst(inputs)) {
      if (fitsOneShader(expression)) break;
      this.settle(dataId);
      expression = apply();
    }
    return this.defer(expression, shape, dtype);
  }

  /** A tensor that has one value everywhere. */
  fill(value: number, shape: number[], dtype: DataType): TensorInfo {
    return this.defer({ type: 'constant', value }, shape, dtype);
  }

  /** A tensor whose values are those of another, each at the place that the groups and the offset give. */
  rearrange(x: TensorInfo, shape: number[], groups: AxisGroup[], offset: number): TensorInfo {
    const known = this.pending.get(x.dataId)?.expression;
    if (known && measure(known).applications > MAX_REPEATED) this.settle(x.dataId);
    const operand = this.read(x, x.shape);
    return this.defer({ type: 'broadcast', operand, groups, offset }, shape, x.dtype);
  }

  /** A tensor as an operand of a result of a shape to which it broadcasts. */
  read({ dataId, shape }: TensorInfo, into: readonly number[]): Expression {
    const size = util.sizeFromShape(shape);
    const repeats = size < util.sizeFromShape([...into]);
    const known = this.pending.get(dataId)?.expression;
    if (known && (!repeats || measure(known).applications <= MAX_REPEATED)) {
      return broadcast(known, shape, into);
    }
    this.settle(dataId);
    const { resource, values } = this.backend.tensorMap.get(dataId);
    if (size === 1 && !resource && values) {
      return { type: 'constant', value: Number(values[0]) };
    }
    return broadcast({ type: 'leaf', dataId, size }, shape, into);
  }

  private longestFirst(inputs: readonly TensorInfo[]): TensorInfo[] {
    const length = ({ dataId }: TensorInfo): number => {
      const pending = this.pending.get(dataId);
      return pending ? measure(pending.expression).applications : 0;
    };
    return [...inputs].sort((a, b) => length(b) - length(a));
  }

  private defer(expression: Expression, shape: number[], dtype: DataType): TensorInfo {
    const info = this.backend.makeTensorInfo(shape, dtype);
    const { sources } = measure(expression);
    for (const id of sources) this.backend.incRef(id);
    this.pending.set(info.dataId, { expression, sources });
    return info;
  }

  /** Computes a tensor's values now if they are still pending. */
  private settle(dataId: DataId): void {
    const pending = this.pending.get(dataId);
    if (!pending) return;
    this.pending.delete(dataId);
    const { dtype, shape } = this.backend.tensorMap.get(dataId);
    const size = util.sizeFromShape([...shape]);
    const shader = writeShader(pending.expression);
    const program = flatProgram(size, {
      key: `elementwise:${shader.key}`,
      inputs: shader.inputs,
      outputShape: [size],
      uniforms: `${shader.uniformFields} count : i32,`,
      code: () => `
        ${shader.code()}
        fn main(index : i32) {
          if (index < uniforms.count) { setOutputAtIndex(index, valueAt(index)); }
        }
      `,
    });
    this.backend.runWebGPUProgram(program, shader.sources, dtype, [...shader.uniforms, int(size)], {
      dataId,
      shape: [size],
      dtype,
    });
    this.release(pending.sources);
  }

  private settleReadersOf(source: DataId): void {
    for (const [id, { sources }] of this.pending) if (sources.includes(source)) this.settle(id);
  }

  private forget(dataId: DataId): void {
    const pending = this.pending.get(dataId);
    if (!pending) return;
    this.pending.delete(dataId);
    this.release(pending.sources);
  }

  private release(sources: readonly DataId[]): void {
    const keeper = this.backend as unknown as KernelBackend;
    for (const id of sources) {
      // The engine has forgotten the tensor by now if this was the last to hold its data.
      if (this.backend.disposeData(id)) engine().removeDataId(id, keeper);
    }
  }
}

function fitsOneShader(expression: Expression): boolean {
  const { sources, applications } = measure(expression);
  return sources.length <= MAX_SOURCES && applications <= MAX_APPLICATIONS;
}
