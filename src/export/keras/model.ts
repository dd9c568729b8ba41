/** A Keras model with the same layers under the same names, and the function that gives it the page's weights. */
import { writerOf } from '../layers';
import { kerasHardSigmoid } from '../layers/activations';
import type { Layer } from '../graph';
import type { Plan } from '../plan';
import { indent, literal } from '../python';
import type { ScriptWords } from '../words';

function makeLayer(layer: Layer, masked: boolean): string {
  const made = writerOf(layer.kind).keras(layer, { masked });
  const frozen = layer.settings.flag('trainable', true) ? '' : ', trainable=False';
  const own = `name=${literal(layer.id)}${frozen})`;
  return `${made.slice(0, -1)}${made.endsWith('()') ? '' : ', '}${own}`;
}

function inputOf(shape: readonly (number | null)[]): string {
  return `keras.Input(shape=${literal(shape.slice(1))})`;
}

export function writeKerasModel(plan: Plan, words: ScriptWords): string {
  const masked = new Set(plan.steps.filter((step) => step.makesMask).map(({ layer }) => layer.id));
  const layers = new Map(
    plan.layers.map((layer) => [layer.id, makeLayer(layer, masked.has(layer.id))]),
  );
  const body = plan.chain ? chainOf(plan, layers) : nodesOf(plan, layers);
  const helpers = [...layers.values()].some((code) => /\bhard_sigmoid\b/.test(code))
    ? [kerasHardSigmoid]
    : [];
  const build = ['def build():', ...indent([`"""${words.kerasModel}"""`, ...body])].join('\n');
  return [...helpers, build].join('\n\n\n');
}

function chainOf(plan: Plan, layers: ReadonlyMap<string, string>): string[] {
  return [
    'return keras.Sequential([',
    ...indent([
      `${inputOf(plan.inputs[0]!.shape)},`,
      ...plan.steps.map(({ layer }) => `${layers.get(layer.id)!},`),
    ]),
    '])',
  ];
}

function nodesOf(plan: Plan, layers: ReadonlyMap<string, string>): string[] {
  const works = new Map<string, number>();
  for (const { layer } of plan.steps) works.set(layer.id, (works.get(layer.id) ?? 0) + 1);
  const shared = plan.layers.filter(({ id }) => (works.get(id) ?? 0) > 1);
  const list = (names: readonly string[]) =>
    names.length === 1 ? names[0]! : `[${names.join(', ')}]`;
  return [
    ...plan.inputs.map(({ value, shape }) => `${value} = ${inputOf(shape)}`),
    ...shared.map(({ id }) => `${id} = ${layers.get(id)!}`),
    ...plan.steps.map(({ layer, takes, gives }) => {
      const made = shared.includes(layer) ? layer.id : layers.get(layer.id)!;
      return `${gives} = ${made}(${list(takes)})`;
    }),
    `return keras.Model(${list(plan.inputs.map(({ value }) => value))}, ${list(plan.outputs)})`,
  ];
}

export function writeKerasLoading(plan: Plan, file: string, words: ScriptWords): string {
  const lines = plan.layers.flatMap((layer) => {
    const roles = writerOf(layer.kind).roles?.(layer) ?? [];
    const arrays = roles.map((role) => `w["${layer.id}.${role}"]`);
    return arrays.length === 0
      ? []
      : [`model.get_layer("${layer.id}").set_weights([${arrays.join(', ')}])`];
  });
  return [
    `def load_weights(model, path="${file}"):`,
    ...indent([
      `"""${words.load}"""`,
      'with np.load(path) as w:',
      ...indent(lines.length > 0 ? lines : ['pass']),
      'return model',
    ]),
  ].join('\n');
}
