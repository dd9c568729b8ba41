import { beforeEach, describe, expect, it } from 'vitest';
import { removeStored, writeStored } from '@/storage/storage';
import { readProgram } from '../code/read-program';
import { GpuTrust } from '../runner/gpu-trust';
import type { BackendInUse, CellSource } from '../wire/session-types';
import { Launch, type Program, type Wishes } from './launch';

const source: CellSource = { id: 'lesson/cell', origin: 'site', code: '' };
const wishes: Wishes = { requested: 'auto', speed: null, paused: false };
const noError = {
  kind: 'other',
  name: 'Error',
  message: 'oops',
  line: null,
  column: null,
} as const;

function programOf(code: string, params: Program['params'] = {}): Program {
  const read = readProgram({ code, check: null });
  if ('error' in read) throw new Error(read.error.message);
  return { ...read.program, params };
}

let gpu: GpuTrust;

function launch(program = programOf('let a = 1;'), changed: Partial<Wishes> = {}): Launch {
  return new Launch(source, gpu, program, { ...wishes, ...changed });
}

beforeEach(() => {
  gpu = new GpuTrust();
  removeStored('gpu');
  removeStored('operations:lesson/cell');
});

describe('a launch', () => {
  it('asks for what the reader wishes', () => {
    const { request, diverted } = launch(programOf('let a = 1;', { rate: 0.5 }), {
      requested: 'cpu',
      speed: 5,
      paused: true,
    });
    expect(request).toMatchObject({
      backend: 'cpu',
      race: null,
      check: null,
      params: { rate: 0.5 },
    });
    expect(request).toMatchObject({ speed: 5, paused: true, seed: 42 });
    expect(diverted).toBe(false);
  });

  it('is raced only where the backend is left open', () => {
    writeStored('gpu', { adapter: 'a gpu', crossover: null });
    writeStored('operations:lesson/cell', 64);
    expect(launch().request.race).toEqual({ operations: 64, adapter: 'a gpu', crossover: null });
    expect(launch(undefined, { requested: 'webgpu' }).request.race).toBeNull();
    const foreign = { ...source, origin: 'foreign' } as const;
    const { request } = new Launch(foreign, gpu, programOf('let a = 1;'), wishes);
    expect(request).toMatchObject({ origin: 'foreign', race: null });
  });

  it('is diverted from a GPU that was lost twice, and says why it is where it is', () => {
    for (let loss = 0; loss < 2; loss++) launch().noteLoss();
    const third = launch(undefined, { requested: 'webgpu' });
    expect(third).toMatchObject({ diverted: true, request: { backend: 'wasm' } });
    const inUse = { backend: 'wasm', reason: 'requested' } as BackendInUse;
    expect(third.explain(inUse).reason).toBe('gpu-lost');
    expect(launch(undefined, { requested: 'wasm' }).explain(inUse).reason).toBe('requested');
  });

  it('is said to run on one thread for the sandbox where its code is not foreign', () => {
    const apart = { backend: 'wasm', reason: 'requested', shortfall: 'isolated' } as BackendInUse;
    expect(launch().explain(apart).shortfall).toBe('sandboxed');
    expect(launch().explain({ ...apart, shortfall: null }).shortfall).toBeNull();
    const foreign = new Launch(
      { ...source, origin: 'foreign' },
      gpu,
      programOf('let a = 1;'),
      wishes,
    );
    expect(foreign.explain(apart).shortfall).toBe('isolated');
  });

  it('counts one loss for all that were sent to the same GPU', () => {
    const [one, other] = [launch(), launch()];
    one.noteLoss();
    other.noteLoss();
    expect(gpu.avoided).toBe(false);
  });

  it('begins anew as the same program, with its sliders as they stand and its own still', () => {
    const first = launch(programOf('let a = 1;', { rate: 0.1, size: 3 }));
    const again = first.again({ rate: 0.4 }, { ...wishes, speed: 2, paused: true });
    const { params, ...rest } = again.request;
    expect(params).toEqual({ rate: 0.4, size: 3 });
    expect({ ...rest, params: first.request.params }).toEqual({
      ...first.request,
      speed: 2,
      paused: true,
    });
  });

  it('places an error in the code as it was written', () => {
    const code = "import { report } from 'gradient-lab';\nreport({ x: 1 }); oops();";
    const program = programOf(code);
    const column = program.compiled.code.split('\n')[1]!.indexOf('oops') + 1;
    const located = launch(program).locate({ ...noError, line: 2, column });
    expect(located).toMatchObject({ line: 2, column: code.split('\n')[1]!.indexOf('oops') + 1 });
    expect(column).not.toBe(located.column);
    expect(launch(program).locate(noError)).toBe(noError);
  });
});
