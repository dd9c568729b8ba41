/** Models and layers by name: their summary, or a line about them inside of something else. */
import { LayersModel, type layers } from '@tensorflow/tfjs-layers';
import { serialization } from '@tensorflow/tfjs-core';
import { quote } from './text';

type Layer = layers.Layer;

/** One line for a model or a layer; null for anything else. */
export function inspectModel(value: object): string | null {
  if (value instanceof LayersModel) return `${headOf(value)} { ${value.layers.length} layers }`;
  if (!isLayer(value)) return null;
  const facts = [shapeOf(value), countOf(value)].filter((fact) => fact !== null);
  return facts.length === 0 ? headOf(value) : `${headOf(value)} { ${facts.join(', ')} }`;
}

/** What `model.summary()` prints; null for anything that is no model, or one not built yet. */
export function summaryOf(value: unknown): string | null {
  if (!(value instanceof LayersModel)) return null;
  const lines: string[] = [];
  try {
    value.summary(undefined, undefined, (line: string) => void lines.push(line.trimEnd()));
  } catch {
    return null;
  }
  return [headOf(value), ...lines].join('\n');
}

function headOf(value: { readonly name: string; getClassName(): string }): string {
  return `${value.getClassName()} ${quote(value.name)}`;
}

function isLayer(value: object): value is Layer {
  return value instanceof serialization.Serializable && 'countParams' in value && 'apply' in value;
}

/** A layer that is not built yet has no shape and no parameters to count. */
function shapeOf(layer: Layer): string | null {
  try {
    return `output [${String(layer.outputShape)}]`;
  } catch {
    return null;
  }
}

function countOf(layer: Layer): string | null {
  try {
    const count = layer.countParams();
    return count === 1 ? '1 parameter' : `${count} parameters`;
  } catch {
    return null;
  }
}
