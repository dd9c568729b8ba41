/** What is to be written of a model: its layers with the axes and masks of their values, or why it cannot be. */
import type { TakenModel } from '../engine/wire/taken-model';
import { readGraph, type Graph, type Layer, type Step } from './graph';
import { findFaults, writerOf } from './layers';
import type { Fault } from './layers/writer';
import { camel } from './layers/parts';
import { UnreadableSetting } from './settings';

export interface PlannedStep extends Step {
  /** Axes of what it takes and gives, with that of the examples. */
  readonly rank: number;
  readonly givenRank: number;
  /** Whose mask comes with what it takes: the name of a value; null where there is none, or it is not heeded. */
  readonly mask: string | null;
  /** Whether a later layer heeds the mask that it makes. */
  readonly makesMask: boolean;
}

export interface Plan {
  readonly model: TakenModel;
  readonly inputs: Graph['inputs'];
  readonly steps: readonly PlannedStep[];
  readonly outputs: readonly string[];
  readonly layers: readonly Layer[];
  /** Axes of each output. */
  readonly outputRanks: readonly number[];
  /** One value goes from layer to layer. */
  readonly chain: boolean;
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function planModel(model: TakenModel): Planned {
  let graph: Graph;
  try {
    graph = readGraph(model);
  } catch (error) {
    const setting = error instanceof UnreadableSetting ? camel(error.setting) : '';
    const fault: Fault = { layer: model.name, kind: 'Model', reason: 'unreadable', setting };
    return { ok: false, faults: [fault] };
  }
  const { inputs, steps, outputs, layers } = graph;
  const ranks = new Map(inputs.map(({ value, shape }) => [value, shape.length]));
  const masks = new Map<string, string>();
  const heeded = new Set<string>();
  const faults: Fault[] = [];
  const planned: Omit<PlannedStep, 'makesMask'>[] = [];
  for (const step of steps) {
    const { layer, takes, gives } = step;
    const rank = ranks.get(takes[0]!) ?? 2;
    const found = findFaults(layer, rank);
    faults.push(...found);
    const writer = found.length === 0 ? writerOf(layer.kind) : null;
    const givenRank = writer?.rank?.(layer, rank) ?? rank;
    const mask = takes.length === 1 ? masks.get(takes[0]!) : undefined;
    const heeds = mask !== undefined && writer?.heedsMask === true;
    if (heeds) heeded.add(mask);
    const made = writer?.makesMask?.(layer, 'x') ? layer.id : undefined;
    const next = made ?? (writer?.passesMask?.(layer) ? mask : undefined);
    if (next === undefined) masks.delete(gives);
    else masks.set(gives, next);
    ranks.set(gives, givenRank);
    planned.push({ ...step, rank, givenRank, mask: heeds ? mask : null });
  }
  if (faults.length > 0) return { ok: false, faults: once(faults) };
  return {
    ok: true,
    plan: {
      ...{ model, inputs, outputs, layers },
      steps: planned.map((step) => ({ ...step, makesMask: heeded.has(step.layer.id) })),
      outputRanks: outputs.map((value) => ranks.get(value) ?? 2),
      chain: inputs.length === 1 && steps.every(({ gives }) => gives === 'x'),
    },
  };
}

/** A layer that works twice has its faults once. */
function once(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** Every weight by its name in the file. */
export function weightsOf({ layers }: Plan) {
  return Object.fromEntries(
    layers.flatMap(({ id, weights }) =>
      Object.entries(weights).map(([role, weight]) => [`${id}.${role}`, weight] as const),
    ),
  );
}

export function countParameters(plan: Plan): number {
  return Object.values(weightsOf(plan)).reduce((sum, { values }) => sum + values.length, 0);
}
