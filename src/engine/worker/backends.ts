/** Chooses the backend that a machine trains on, and says why. */
import * as tf from '@tensorflow/tfjs-core';
import type {
  BackendName,
  BackendReason,
  BackendRequest,
  BootStage,
  Dispensable,
} from '../wire/backends';
import { chooseByCrossover, findCrossover, type RaceHint } from '../wire/race-rules';
import type { BackendInUse } from '../wire/session-types';
import type { BootCommand } from './controller';
import { installKernels, type Installed } from './kernels/index';
import { withDownloaded } from './lend-binary';
import { raceBackends } from './race';
import { threadsPossible } from './thread-count';

export interface Adapter {
  readonly kind: 'hardware' | 'software' | 'none';
  readonly name: string;
}

/** Gets a wasm binary by its file's name, and tells whenever some of it has come in. */
export type LoadBinary = (name: string, onBytes: () => void) => Promise<ArrayBuffer>;

/** What a boot is given to work with. */
interface Means extends Pick<BootCommand, 'assets' | 'without'> {
  readonly loadBinary: LoadBinary;
}
/** Hears of each stage that begins, and of bytes that come in during it. */
export type Report = (stage: BootStage) => void;

export interface Choice {
  readonly backend: BackendName;
  readonly reason: BackendReason;
}

/**
 * The backends to try in turn, best first. A software adapter is slower than wasm and counts only
 * when it is asked for by name.
 * @param winner of a race, where a GPU in hardware was raced against wasm
 * @param without what hung before and is not to be tried
 */
export function planBackends(
  request: BackendRequest,
  adapter: Adapter['kind'],
  winner: 'wasm' | 'webgpu' | null = null,
  without: readonly Dispensable[] = [],
): Choice[] {
  return planAll(request, adapter, winner)
    .filter(({ backend }) => backend === 'cpu' || !without.includes(backend))
    .map((choice) =>
      // What hung was there, which is another reason than none.
      choice.reason === 'no-gpu' && without.includes('webgpu')
        ? { ...choice, reason: 'gpu-failed' }
        : choice,
    );
}

function planAll(
  request: BackendRequest,
  adapter: Adapter['kind'],
  winner: 'wasm' | 'webgpu' | null,
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
  { backend: request, race, ...means }: Means & Pick<BootCommand, 'backend' | 'race'>,
  report: Report,
): Promise<BackendInUse> {
  const { without } = means;
  const wantsGpu = (request === 'auto' || request === 'webgpu') && !without.includes('webgpu');
  if (wantsGpu) report('gpu');
  const adapter: Adapter = wantsGpu ? await probeAdapter() : { kind: 'none', name: '' };
  const raced =
    request === 'auto' && adapter.kind === 'hardware' && race !== null && !without.includes('wasm');
  const crossover = raced ? await settleCrossover(race, adapter.name, means, report) : null;
  const winner = raced && crossover !== null ? chooseByCrossover(race.operations, crossover) : null;
  const failures: string[] = [];
  for (const { backend, reason } of planBackends(request, adapter.kind, winner, without)) {
    try {
      const installed = await start(backend, means, report);
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
  means: Means,
  report: Report,
): Promise<number | null> {
  if (adapter === present && crossover !== null) return crossover;
  try {
    await start('wasm', means, report);
    await start('webgpu', means, report);
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

/** Starts one backend and says what came of it; TensorFlow.js itself goes on waiting where anything hangs. */
async function start(backend: BackendName, means: Means, report: Report): Promise<Installed> {
  if (backend === 'wasm') return startWasm(means, report);
  report(backend === 'webgpu' ? 'gpu' : 'cpu');
  await (backend === 'webgpu'
    ? import('@tensorflow/tfjs-backend-webgpu')
    : import('@tensorflow/tfjs-backend-cpu'));
  await select(backend);
  return installKernels(backend, { assets: means.assets.wasm, threads: 1 });
}

async function startWasm(
  { assets, without, loadBinary }: Means,
  report: Report,
): Promise<Installed> {
  report('wasm');
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  const possible = threadsPossible();
  const threads = without.includes('threads') ? 1 : possible;
  // The threaded build would start threads, whatever count it is told, and wait for them.
  if (threads === 1) tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  wasm.setWasmPaths(assets.wasm, true);
  wasm.setThreadsCount(threads);
  async function load(name: string): Promise<ArrayBuffer> {
    const bytes = await loadBinary(name, () => report('wasm'));
    // From here on it is the threads that may keep one waiting.
    report(threads > 1 ? 'threads' : 'wasm');
    return bytes;
  }
  const binary = await load(await nameBinary());
  await withDownloaded(binary, () => select('wasm'));
  const installed = await installKernels('wasm', { assets: assets.wasm, threads, load });
  const lacksThreads = possible > 1 && installed.threads === 1;
  return { ...installed, shortfall: installed.shortfall ?? (lacksThreads ? 'no-threads' : null) };
}

/** The build that TensorFlow.js is going to ask for. */
async function nameBinary(): Promise<string> {
  const [simd, threaded] = await Promise.all(
    ['WASM_HAS_SIMD_SUPPORT', 'WASM_HAS_MULTITHREAD_SUPPORT'].map((flag) =>
      tf.env().getAsync(flag),
    ),
  );
  if (!simd) return 'tfjs-backend-wasm.wasm';
  return threaded ? 'tfjs-backend-wasm-threaded-simd.wasm' : 'tfjs-backend-wasm-simd.wasm';
}

async function select(backend: BackendName): Promise<void> {
  if (!(await tf.setBackend(backend))) throw new Error('it does not start here');
  await tf.ready();
}
