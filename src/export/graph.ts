/** The layers of a model in the order in which they compute, with names that Python can have. */
import type { TakenModel, TakenTensor } from '../engine/wire/taken-model';
import { identifier } from './python';
import { isRecord, Settings, UnreadableSetting } from './settings';

export interface Layer {
  /** Its name in Python, and of its weights in the file. */
  readonly id: string;
  /** Its name on the page. */
  readonly label: string;
  /** Its class in TensorFlow.js. */
  readonly kind: string;
  readonly settings: Settings;
  /** By the last part of their names, such as `kernel`. */
  readonly weights: Readonly<Record<string, TakenTensor>>;
}

/** A layer at work; one that is shared works more than once. */
export interface Step {
  readonly layer: Layer;
  /** Names of values: of inputs, or of what steps before it give. */
  readonly takes: readonly string[];
  readonly gives: string;
}

export interface Graph {
  readonly inputs: readonly {
    readonly value: string;
    readonly shape: readonly (number | null)[];
  }[];
  readonly steps: readonly Step[];
  readonly outputs: readonly string[];
  /** Every layer once, in the order of their first work. */
  readonly layers: readonly Layer[];
}

type Json = Readonly<Record<string, unknown>>;

/** @throws UnreadableSetting where the topology is not one that TensorFlow.js writes */
export function readGraph(model: TakenModel): Graph {
  const topology: unknown = JSON.parse(model.topology);
  if (!isRecord(topology) || !isRecord(topology['config'])) throw new UnreadableSetting('config');
  const { config } = topology;
  const makeLayer = layerMaker(model.weights);
  const reader = topology['class_name'] === 'Sequential' ? readChain : readNodes;
  const { inputs, steps, outputs } = reader(config, makeLayer);
  return { inputs, steps, outputs, layers: [...new Set(steps.map(({ layer }) => layer))] };
}

type MakeLayer = (json: Json) => Layer;

/** Makes layers one after the other as the topology names them, each with its weights. */
function layerMaker(weights: TakenModel['weights']): MakeLayer {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  let next = 0;
  return (json) => {
    const kind = textOf(json, 'class_name');
    const settings = new Settings(json['config']);
    const label = settings.text('name', kind);
    const own = weights[next++] ?? {};
    if (kind === 'InputLayer') return { id: '', label, kind, settings, weights: own };
    // TensorFlow.js makes names such as conv2d_Conv2D3, and counts over all models of a page.
    const made = new RegExp(`^(\\w+)_${kind}\\d+$`).exec(label)?.[1];
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const id = identifier(made === undefined ? label : `${made}_${count}`, taken);
    return { id, label, kind, settings, weights: own };
  };
}

type Reading = Omit<Graph, 'layers'>;

function readChain(config: Json, makeLayer: MakeLayer): Reading {
  const layers = flatten(listOf(config, 'layers')).map(makeLayer);
  const shape = layers[0]?.settings.shape('batch_input_shape');
  if (shape === undefined) throw new UnreadableSetting('layers');
  const steps: Step[] = [];
  let value = 'x';
  for (const layer of layers) {
    if (layer.kind === 'InputLayer') continue;
    steps.push({ layer, takes: [value], gives: 'x' });
    value = 'x';
  }
  return { inputs: [{ value: 'x', shape }], steps, outputs: ['x'] };
}

/** The layers of chains within a chain stand in their places. */
function flatten(layers: readonly Json[]): Json[] {
  return layers.flatMap((layer) => {
    if (layer['class_name'] !== 'Sequential') return [layer];
    const config = layer['config'];
    return isRecord(config) ? flatten(listOf(config, 'layers')) : [layer];
  });
}

/** A model of the functional kind: each layer says from which works of which layers it takes. */
function readNodes(config: Json, makeLayer: MakeLayer): Reading {
  const layers = new Map<string, { readonly layer: Layer; readonly nodes: readonly string[][] }>();
  for (const json of listOf(config, 'layers')) {
    const nodes = listsOf(json, 'inbound_nodes').map((node) => node.map(keyOf));
    layers.set(textOf(json, 'name'), { layer: makeLayer(json), nodes });
  }
  const inputKeys = listsOf(config, 'input_layers').map(keyOf);
  const values = new Map(
    inputKeys.map((key, i) => [key, inputKeys.length === 1 ? 'x' : `x${i + 1}`]),
  );
  const inputs = inputKeys.map((key) => ({
    value: values.get(key)!,
    shape: layers.get(nameOf(key))?.layer.settings.shape('batch_input_shape') ?? [null],
  }));
  const steps: Step[] = [];
  const names = new Set(values.values());
  function resolve(key: string, depth = 0): string {
    const known = values.get(key);
    if (known !== undefined) return known;
    const found = layers.get(nameOf(key));
    const takes = found?.nodes[Number(key.slice(key.lastIndexOf(':') + 1))];
    if (found === undefined || takes === undefined || depth > 1000) {
      throw new UnreadableSetting('inbound_nodes');
    }
    const taken = takes.map((from) => resolve(from, depth + 1));
    const gives = identifier(`${found.layer.id}_out`, names);
    steps.push({ layer: found.layer, takes: taken, gives });
    values.set(key, gives);
    return gives;
  }
  const outputs = listsOf(config, 'output_layers').map((output) => resolve(keyOf(output)));
  return { inputs, steps, outputs };
}

/** Layer and work of a reference such as `["dense_1", 0, 0, {}]`. */
function keyOf(reference: unknown): string {
  const [layer, node, tensor] = Array.isArray(reference) ? (reference as unknown[]) : [];
  if (typeof layer !== 'string' || typeof node !== 'number')
    throw new UnreadableSetting('inbound_nodes');
  // Nothing that can be exported gives more than one tensor.
  if (tensor !== 0) throw new UnreadableSetting('inbound_nodes');
  return `${layer}:${node}`;
}

function nameOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

function listOf(json: Json, key: string): Json[] {
  const list = json[key];
  if (!Array.isArray(list) || !list.every(isRecord)) throw new UnreadableSetting(key);
  return list;
}

function listsOf(json: Json, key: string): unknown[][] {
  const list = json[key];
  if (!Array.isArray(list) || !list.every((one) => Array.isArray(one)))
    throw new UnreadableSetting(key);
  return list as unknown[][];
}

function textOf(json: Json, key: string): string {
  const text = json[key];
  if (typeof text !== 'string') throw new UnreadableSetting(key);
  return text;
}
