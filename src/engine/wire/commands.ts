/** Everything that the page tells the worker that runs a cell, held to its schema where it arrives. */
import * as v from 'valibot';
import { backendNames } from './backends';
import { narrow } from './narrow';
import { finiteCount, runId } from './parts';

/** Absolute addresses that a worker cannot derive by itself. */
const assetsSchema = v.object({
  /** Folder of the wasm binaries, ending in a slash. */
  wasm: v.string(),
  /** Folder of the packed data sets, ending in a slash. */
  data: v.string(),
});

const finite = v.pipe(v.number(), v.finite());
/** Steps a second; null is as fast as it goes. */
const speed = v.nullable(finite);

const commandSchema = v.variant('type', [
  v.object({
    type: v.literal('boot'),
    backend: v.picklist([...backendNames, 'auto']),
    assets: assetsSchema,
    /** What `auto` needs to choose by a race; null where there is nothing to race for. */
    race: v.nullable(
      v.object({ operations: v.number(), adapter: v.string(), crossover: v.nullable(v.number()) }),
    ),
    without: v.array(v.picklist(['webgpu', 'threads', 'wasm'])),
    /** A lock to hold as long as it lives; null where the browser has none. */
    lock: v.nullable(v.string()),
  }),
  v.object({
    type: v.literal('run'),
    run: runId,
    /** JavaScript made by `compile`; CommonJS imports, line-preserving. */
    code: v.string(),
    /** JavaScript of an exercise's check, run on the exports of `code`. */
    check: v.nullable(v.string()),
    seed: v.number(),
    params: v.record(v.string(), v.number()),
    speed,
    /** Start paused before the first step. */
    paused: v.boolean(),
  }),
  v.object({ type: v.picklist(['pause', 'resume', 'step', 'stop']), run: runId }),
  v.object({ type: v.literal('speed'), run: runId, speed }),
  v.object({ type: v.literal('param'), run: runId, name: v.string(), value: v.number() }),
  v.object({ type: v.literal('ack'), run: runId, batch: finiteCount }),
  v.object({
    type: v.literal('ask'),
    run: runId,
    id: finiteCount,
    name: v.string(),
    input: v.unknown(),
  }),
]);

export type Command = Readonly<v.InferOutput<typeof commandSchema>>;
export type AssetLocations = Readonly<v.InferOutput<typeof assetsSchema>>;

/** Narrows what a page posted; throws with the path of the first field that is wrong. */
export function parseCommand(data: unknown): Command {
  return narrow(commandSchema, data, 'command');
}
