// Takes a step of an optimiser: small variables lie together in one buffer with their state, and as many as a
// shader may bind gradients are renewed by one dispatch; each large one takes its own. New values go to new
// buffers, as TensorFlow.js's own do, so a read under way or a copy that shares the old values keeps them.
import {
  engine,
  type DataId,
  type Tensor,
  type TensorInfo,
  type Variable,
} from '@tensorflow/tfjs-core';
import { ALIGNMENT, Arenas, type Arena } from './arena';
import { float, int, type GpuBackend } from './backend';
import { bindTensors, dispatchBindings, dispatchShader } from './dispatch';
import { compilePacked, compileSingle, type Formula } from './update-shaders';

export type { Formula } from './update-shaders';

export interface Renewal {
  /** A variable and its state. */
  readonly targets: readonly Variable[];
  /** None where the loss does not depend on the variable. */
  readonly gradient: Tensor | null;
}

interface Packed {
  readonly targets: readonly Variable[];
  readonly gradient: DataId;
  readonly size: number;
  /** Floats that each target takes. */
  readonly room: number;
  /** Where the first target is. */
  readonly offset: number;
}

/** A larger variable keeps a GPU busy by itself. */
const MAX_PACKED = 65536;
/** WebGPU guarantees eight storage buffers to a shader: the old values, the new ones, and gradients. */
const GRADIENTS = 6;
const MAX_WORKGROUPS = 65535;

export class UpdateRunner {
  private readonly arenas: Arenas;
  private readonly pipelines = new Map<string, GPUComputePipeline>();
  /** Where an optimiser's variables were put in its last step. */
  private readonly homes = new WeakMap<object, Arena>();

  constructor(private readonly backend: GpuBackend) {
    this.arenas = new Arenas(backend);
  }

  run(
    optimiser: object,
    formula: Formula,
    parameters: readonly number[],
    renewals: readonly Renewal[],
  ): void {
    const packed: Packed[] = [];
    let offset = 0;
    for (const { targets, gradient } of renewals) {
      const { size } = targets[0]!;
      if (!gradient || size === 0) continue;
      if (size > MAX_PACKED) {
        this.renewSingle(formula, parameters, targets, gradient.dataId);
        continue;
      }
      const room = Math.ceil(size / ALIGNMENT) * ALIGNMENT;
      packed.push({ targets, gradient: gradient.dataId, size, room, offset });
      offset += room * targets.length;
    }
    if (packed.length > 0) this.renewPacked(optimiser, formula, parameters, packed, offset);
  }

  private renewSingle(
    formula: Formula,
    parameters: readonly number[],
    targets: readonly Variable[],
    gradient: DataId,
  ): void {
    const { backend } = this;
    const pipeline = this.find(formula.body, () => compileSingle(backend.device, formula));
    const results = targets.map(({ shape }) => backend.makeTensorInfo(shape, 'float32'));
    const ids = [...targets, ...results].map(({ dataId }) => dataId).concat(gradient);
    const grid = gridFor(targets[0]!.size / ALIGNMENT);
    dispatchShader(backend, pipeline, ids, parameters.map(float), grid);
    targets.forEach((target, i) => replace(target, results[i]!));
  }

  private renewPacked(
    optimiser: object,
    formula: Formula,
    parameters: readonly number[],
    packed: readonly Packed[],
    floats: number,
  ): void {
    const { backend, arenas } = this;
    // What was put off is computed first: then the values stay where they are until they are renewed.
    for (const { targets, gradient } of packed) {
      for (const { dataId } of [...targets, { dataId: gradient }]) backend.uploadToGPU(dataId);
    }
    const old = this.gather(optimiser, packed, floats);
    const next = arenas.make(floats);
    for (let first = 0; first < packed.length; first += GRADIENTS) {
      const some = packed.slice(first, first + GRADIENTS);
      const pipeline = this.find(`${some.length}:${formula.body}`, () =>
        compilePacked(backend.device, formula, some.length),
      );
      let end = 0;
      const table = some.flatMap(({ size, room, offset }) => {
        end += room;
        return [end, size, room, offset].map(int);
      });
      dispatchBindings(
        backend,
        pipeline,
        [
          { buffer: old.buffer },
          { buffer: next.buffer },
          ...bindTensors(
            backend,
            some.map(({ gradient }) => gradient),
          ),
        ],
        [...parameters.map(float), ...table],
        gridFor(end / ALIGNMENT),
      );
    }
    this.homes.set(optimiser, next);
    for (const { targets, room, offset } of packed) {
      targets.forEach((target, i) => {
        // Whoever shares the old values is not to keep those of all the others.
        if (backend.refCount(target.dataId) > 1) arenas.moveOut(target.dataId);
        else backend.commandQueueOwnedIds.add(target.dataId);
        replace(target, arenas.put(next, offset + i * room, target.shape));
      });
    }
  }

  /** A buffer in which all targets are at their places: that of the step before, with what was changed since. */
  private gather(optimiser: object, packed: readonly Packed[], floats: number): Arena {
    const { arenas } = this;
    const places = packed.flatMap(({ targets, room, offset }) =>
      targets.map((target, i) => ({ target, at: offset + i * room })),
    );
    const home = this.homes.get(optimiser);
    const fits = ({ target, at }: (typeof places)[number]): boolean =>
      arenas.isAt(target.dataId, home!, at) || arenas.isVacant(home!, at);
    const stays = home && home.count > 0 && home.buffer.size === floats * 4 && places.every(fits);
    const arena = stays ? home : arenas.make(floats);
    for (const { target, at } of places) {
      if (arenas.isAt(target.dataId, arena, at)) continue;
      arenas.copy(target.dataId, arena.buffer, at);
      replace(target, arenas.put(arena, at, target.shape));
    }
    return arena;
  }

  private find(key: string, compile: () => GPUComputePipeline): GPUComputePipeline {
    const pipeline = this.pipelines.get(key) ?? compile();
    this.pipelines.set(key, pipeline);
    return pipeline;
  }
}

function gridFor(work: number): [columns: number, rows: number] {
  const workgroups = Math.ceil(work);
  const rows = Math.ceil(workgroups / MAX_WORKGROUPS);
  return [Math.ceil(workgroups / rows), rows];
}

function replace(target: Variable, info: TensorInfo): void {
  const next = engine().makeTensorFromTensorInfo(info);
  target.assign(next);
  next.dispose();
}
