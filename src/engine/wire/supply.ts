/** How isolated code gets what it cannot fetch: it asks the page by name, and the page hands in bytes. */
import * as v from 'valibot';
import { bounds } from './bounds';
import { finiteCount } from './parts';

/** Files of the wasm engine that a worker on one thread may ask for. */
export const binaryNames = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'kernels-relaxed.wasm',
  'kernels-simd.wasm',
] as const;

const ofBinary = v.literal('binary');
const ofData = v.literal('data');
const text = v.pipe(v.string(), v.maxLength(bounds.message));

/** What the worker asks; a name stands for a file that the page knows, and is no address. */
const wantSchema = v.variant('of', [
  v.object({
    type: v.literal('want'),
    id: finiteCount,
    of: ofBinary,
    name: v.picklist(binaryNames),
  }),
  v.object({
    type: v.literal('want'),
    id: finiteCount,
    of: ofData,
    name: v.pipe(v.string(), v.maxLength(bounds.label)),
  }),
]);

/** What the page answers: some of it has come in, all of it is here, or it cannot be had. */
const supplySchema = v.variant('state', [
  v.object({
    type: v.literal('supply'),
    id: finiteCount,
    state: v.literal('coming'),
    done: finiteCount,
    total: finiteCount,
  }),
  v.object({
    type: v.literal('supply'),
    id: finiteCount,
    state: v.literal('here'),
    bytes: v.instance(ArrayBuffer),
  }),
  v.object({
    type: v.literal('supply'),
    id: finiteCount,
    state: v.literal('failed'),
    name: text,
    message: text,
  }),
]);

/** Walls that a worker found open before any code of a cell: a way out that should not be there. */
const wallNames = ['origin', 'network'] as const;
const wallsSchema = v.object({
  type: v.literal('walls'),
  open: v.array(v.picklist(wallNames)),
});

/** What the frame around the worker tells of it. */
const frameSchema = v.variant('type', [
  v.object({ type: v.literal('started') }),
  v.object({ type: v.literal('crashed'), message: v.string() }),
]);

export type Want = v.InferOutput<typeof wantSchema>;
export type Supply = v.InferOutput<typeof supplySchema>;
export type Walls = v.InferOutput<typeof wallsSchema>;
export type FrameWord = v.InferOutput<typeof frameSchema>;

/** A message of its kind, and null for any other; so do the three after it. */
export function readWant(data: unknown): Want | null {
  return read(wantSchema, data);
}

export function readSupply(data: unknown): Supply | null {
  return read(supplySchema, data);
}

export function readWalls(data: unknown): Walls | null {
  return read(wallsSchema, data);
}

export function readFrameWord(data: unknown): FrameWord | null {
  return read(frameSchema, data);
}

function read<T>(schema: v.GenericSchema<unknown, T>, data: unknown): T | null {
  const result = v.safeParse(schema, data);
  return result.success ? result.output : null;
}
