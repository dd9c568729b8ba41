/** Chooses the backend that a machine trains on, and says why. */
import * as tf from '@tensorflow/tfjs-core';
import type { AssetLocations, BackendName, BackendReason, BackendRequest } from '../wire/protocol';
import { chooseByCrossover, findCrossover, type RaceHint } from '../wire/race-rules';
import type { BackendInUse } from '../wire/session-types';
import { installKernels, type Installed } from './kernels/index';
import { raceBackends } from './race';

export interface Adapter {
  readonly kind: 'hardware' | 'software' | 'none';
  readonly name: string;
}

export interface Choice {
  readonly backend: BackendName;
  readonly reason: BackendReason;
}

/**
 * The backends to try in turn, best first. A software adapter is slower than wasm and counts only
 * when it is asked for by name.
 * @param winner of a race, where a GPU in hardware was raced against wasm
 */
export function planBackends(
  request: BackendRequest,
  adapter: Adapter['kind'],
  winner: 'wasm' | 'webgpu' | null = null,
): Choice[] {
  const afterWasm: Choice = { backend: 'cpu', reason: 'wasm-failed' };
  switch (request) {
    case 'cpu':
      return [{ backend: 'cpu', reason: 'requested' }];
    case 'wasm':
      return [{ backend: 'wasm', reason: 'requested' }, afterWasm];
    case 'webgpu':
      return adapter === 'none'
        ? [{ backend: 'wasm', reason: 'no-gpu' }, afterWasm]
        : [
            { backend: 'webgpu', reason: 'requested' },
            { backend: 'wasm', reason: 'gpu-failed' },
            afterWasm,
          ];
    case 'auto':
      if (adapter === 'none') return [{ backend: 'wasm', reason: 'no-gpu' }, afterWasm];
      if (adapter === 'software') return [{ backend: 'wasm', reason: 'software-gpu' }, afterWasm];
      if (winner === 'wasm') return [{ backend: 'wasm', reason: 'race-wasm' }, afterWasm];
      return [
        { backend: 'webgpu', reason: winner === null ? 'hardware-gpu' : 'race-gpu' },
        { backend: 'wasm', reason: 'gpu-failed' },
        afterWasm,
      ];
  }
}

/**
 * Starts the first backend of the plan that works, with our kernels.
 * @throws where none does
 */
export async function startBackend(
  request: BackendRequest,
  assets: AssetLocations,
  race: RaceHint | null,
): Promise<BackendInUse> {
  const wantsGpu = request === 'auto' || request === 'webgpu';
  const adapter: Adapter = wantsGpu ? await probeAdapter() : { kind: 'none', name: '' };
  const raced = request === 'auto' && adapter.kind === 'hardware' && race !== null;
  const crossover = raced ? await settleCrossover(race, adapter.name, assets) : null;
  const winner = raced && crossover !== null ? chooseByCrossover(race.operations, crossover) : null;
  const failures: string[] = [];
  for (const { backend, reason } of planBackends(request, adapter.kind, winner)) {
    try {
      const installed = await start(backend, assets);
      discardOthers(backend);
      return { backend, reason, ...installed, adapter: adapter.name, crossover };
    } catch (error) {
      failures.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`No backend could be started (${failures.join('; ')}).`);
}

/** The crossover that is remembered for this adapter, or that of a race; null where one cannot run. */
async function settleCrossover(
  { adapter, crossover }: RaceHint,
  present: string,
  assets: AssetLocations,
): Promise<number | null> {
  if (adapter === present && crossover !== null) return crossover;
  try {
    await start('wasm', assets);
    await start('webgpu', assets);
    return findCrossover(...(await raceBackends()));
  } catch (error) {
    console.warn('The backends could not be raced:', error);
    return null;
  }
}

/** Gives back the memory, threads and device of a backend that lost. */
function discardOthers(backend: BackendName): void {
  for (const other of ['wasm', 'webgpu']) {
    if (other !== backend && Object.hasOwn(tf.engine().registry, other)) tf.removeBackend(other);
  }
}

/** Looks for a WebGPU adapter and whether it is one in hardware. */
async function probeAdapter(): Promise<Adapter> {
  const { gpu } = navigator as Partial<Pick<Navigator, 'gpu'>>;
  const adapter = await gpu
    ?.requestAdapter({ powerPreference: 'high-performance' })
    .catch(() => null);
  if (!adapter) return { kind: 'none', name: '' };
  const { vendor, architecture, device, description } = adapter.info;
  const name = [vendor, architecture, description || device].filter(Boolean).join(' ');
  const fallback =
    adapter.info.isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|software|warp/i.test(name);
  return { kind: fallback ? 'software' : 'hardware', name };
}

async function start(backend: BackendName, assets: AssetLocations): Promise<Installed> {
  const threads = threadsAllowed();
  switch (backend) {
    case 'webgpu':
      await import('@tensorflow/tfjs-backend-webgpu');
      break;
    case 'wasm': {
      const wasm = await import('@tensorflow/tfjs-backend-wasm');
      wasm.setWasmPaths(assets.wasm);
      wasm.setThreadsCount(threads);
      break;
    }
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      break;
  }
  if (!(await tf.setBackend(backend))) throw new Error('it does not start here');
  await tf.ready();
  return installKernels(backend, { assets: assets.wasm, threads });
}

/** Shared memory, and so threads, only exists where the page is cross-origin isolated. */
function threadsAllowed(): number {
  return globalThis.crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency || 1) : 1;
}
