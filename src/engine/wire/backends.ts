/** Backends, why one was chosen, and what a boot may do without. */

export const backendNames = ['webgpu', 'wasm', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];
export type BackendRequest = BackendName | 'auto';

/** Why a backend was chosen; the interface translates it. */
export const backendReasons = [
  'hardware-gpu',
  'no-gpu',
  'software-gpu',
  'race-gpu',
  'race-wasm',
  'gpu-failed',
  'gpu-lost',
  'wasm-failed',
  'requested',
] as const;
export type BackendReason = (typeof backendReasons)[number];

/** Why training on a backend is slower than it could be; the interface translates it. */
export const shortfalls = ['no-kernels', 'no-simd', 'no-threads', 'isolated', 'sandboxed'] as const;
export type Shortfall = (typeof shortfalls)[number];

/** What a worker is at while it boots, as far as the page has to tell it apart. */
export const bootStages = ['script', 'gpu', 'threads', 'wasm', 'cpu'] as const;
export type BootStage = (typeof bootStages)[number];

/** What a boot can do without, after it hung there. */
export type Dispensable = 'webgpu' | 'threads' | 'wasm';
