/** Every kind of layer that can be exported, by its class in TensorFlow.js. */
import type { Layer } from '../graph';
import { UnreadableSetting } from '../settings';
import { activationLayers } from './activations';
import { convolutionLayers } from './convolution';
import { denseLayers } from './dense';
import { mergingLayers } from './merging';
import { normalisationLayers } from './normalisation';
import { poolingLayers } from './pooling';
import { recurrentLayers } from './recurrent';
import { shapeLayers } from './shapes';
import { camel } from './parts';
import type { Fault, LayerWriter } from './writer';

const writers = new Map<string, LayerWriter>(
  [
    ...[denseLayers, convolutionLayers, poolingLayers, activationLayers],
    ...[normalisationLayers, recurrentLayers, shapeLayers, mergingLayers],
  ].flatMap(Object.entries<LayerWriter>),
);

export function writerOf(kind: string): LayerWriter {
  const writer = writers.get(kind);
  if (writer === undefined) throw new RangeError(`Layers of the class ${kind} cannot be exported.`);
  return writer;
}

/** Why a layer cannot be exported; nothing where it can. */
export function findFaults(layer: Layer, rank: number): Fault[] {
  const { label, kind } = layer;
  const fault = (reason: Fault['reason'], setting = ''): Fault => ({
    layer: label,
    kind,
    reason,
    setting,
  });
  if (['Model', 'Functional', 'Sequential'].includes(kind)) return [fault('nested')];
  const writer = writers.get(kind);
  if (writer === undefined) return [fault('kind')];
  try {
    return (writer.faults?.(layer, rank) ?? []).map((setting) => fault('setting', setting));
  } catch (error) {
    return [fault('unreadable', error instanceof UnreadableSetting ? camel(error.setting) : '')];
  }
}
