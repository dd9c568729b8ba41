// Loads the kernel module onto TensorFlow.js's own heap: the best build that this engine and memory allow.
import type { LayerModule } from './layer-module';
import type { RecurrentModule } from './recurrent/module';

/** The module's exports; pointers are byte offsets, sizes and strides count 32-bit elements. */
export interface KernelModule extends LayerModule, RecurrentModule {
  gemmScratch(): number;
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    rowStrideA: number,
    columnStrideA: number,
    b: number,
    rowStrideB: number,
    columnStrideB: number,
    c: number,
    rowStrideC: number,
    mode: number,
    bias: number,
    scratch: number,
  ): void;
  gemmBatch(
    from: number,
    to: number,
    batchStrideA: number,
    batchStrideB: number,
    m: number,
    n: number,
    k: number,
    a: number,
    rowStrideA: number,
    columnStrideA: number,
    b: number,
    rowStrideB: number,
    columnStrideB: number,
    c: number,
    mode: number,
    bias: number,
    scratch: number,
  ): void;
  convScratch(geometry: number): number;
  convForward(
    geometry: number,
    from: number,
    to: number,
    x: number,
    filter: number,
    bias: number,
    mode: number,
    y: number,
    scratch: number,
  ): void;
  convFilterGradient(
    geometry: number,
    from: number,
    to: number,
    x: number,
    dy: number,
    dw: number,
    scratch: number,
  ): void;
  convInputGradient(
    geometry: number,
    from: number,
    to: number,
    dy: number,
    filter: number,
    dx: number,
    scratch: number,
  ): void;
  depthwiseFilterGradient(
    geometry: number,
    from: number,
    to: number,
    x: number,
    dy: number,
    dw: number,
  ): void;
  depthwiseInputGradient(
    geometry: number,
    from: number,
    to: number,
    dy: number,
    filter: number,
    dx: number,
  ): void;
  maxPoolGradient(
    geometry: number,
    from: number,
    to: number,
    x: number,
    dy: number,
    dx: number,
  ): void;
  sgd(count: number, value: number, to: number, gradient: number, rate: number): void;
  momentum(
    count: number,
    value: number,
    to: number,
    accumulation: number,
    gradient: number,
    rate: number,
    decay: number,
    nesterov: number,
  ): void;
  rmsprop(
    count: number,
    value: number,
    to: number,
    meanSquare: number,
    moment: number,
    gradient: number,
    rate: number,
    decay: number,
    rest: number,
    momentum: number,
    epsilon: number,
  ): void;
  adam(
    count: number,
    value: number,
    to: number,
    first: number,
    second: number,
    gradient: number,
    beta1: number,
    rest1: number,
    beta2: number,
    rest2: number,
    rate: number,
    epsilon: number,
    correction1: number,
    correction2: number,
    keep: number,
  ): void;
}

export interface LoadedModule {
  readonly module: WebAssembly.Module;
  readonly exports: WebAssembly.Exports;
  readonly kernels: KernelModule;
}

/** What a finished product may go through; the bits combine (see assembly/tile.ts). */
export const Finish = { none: 0, accumulate: 1, bias: 2, relu: 4 } as const;

/**
 * Instantiates the module on a memory.
 * @throws when a binary cannot be read, and where the engine takes none of the builds
 */
export async function loadKernelModule(
  memory: WebAssembly.Memory,
  load: (name: string) => Promise<ArrayBuffer>,
): Promise<LoadedModule> {
  const suffix = isShared(memory) ? '-shared' : '';
  for (const build of ['relaxed', 'simd']) {
    const binary = await load(`kernels-${build}${suffix}.wasm`);
    if (!WebAssembly.validate(binary)) continue;
    const module = await WebAssembly.compile(binary);
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    return { module, exports, kernels: exports as unknown as KernelModule };
  }
  throw new Error('the engine takes none of the builds, or they are damaged');
}

/** Whether threads may share the memory: only on cross-origin isolated pages. */
export function isShared(memory: WebAssembly.Memory): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && memory.buffer instanceof SharedArrayBuffer;
}
