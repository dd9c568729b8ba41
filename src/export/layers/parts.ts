/** What most layers with weights have in common: their settings in Keras, and weights in PyTorch. */
import { unless, type Argument } from '../python';
import type { Layer } from '../graph';
import type { Settings } from '../settings';
import { kerasActivation } from './activations';
import { kerasInitialiser, torchInitialiser } from './initialisers';
import type { Penalty, TorchWeight } from './writer';

type Named = Readonly<Record<string, Argument | undefined>>;

/** Settings that no layer can take along. */
const lost = [
  ...['activity_regularizer', 'kernel_constraint', 'bias_constraint', 'recurrent_constraint'],
  ...['embeddings_constraint', 'gamma_constraint', 'beta_constraint'],
  ...['depthwise_constraint', 'pointwise_constraint'],
];

export function lostSettings({ settings }: Layer): string[] {
  return [
    ...lost.filter((key) => settings.has(key)).map(camel),
    ...(settings.has('data_format') && settings.text('data_format') !== 'channels_last'
      ? ['dataFormat']
      : []),
  ];
}

/** A setting's name as the page's code has it. */
export function camel(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Activation, bias, initialisers and penalties as Keras takes them. */
export function kerasBasics(
  { settings }: Layer,
  kernel = 'kernel',
  usualKernel = '"glorot_uniform"',
): Named {
  return {
    ...(settings.has('activation')
      ? { activation: kerasActivation(settings.text('activation')) }
      : {}),
    use_bias: unless(settings.flag('use_bias', true), true),
    [`${kernel}_initializer`]: kerasInitialiser(settings, `${kernel}_initializer`, usualKernel),
    bias_initializer: kerasInitialiser(settings, 'bias_initializer', '"zeros"'),
    ...kerasPenalty(settings, kernel),
    ...kerasPenalty(settings, 'bias'),
  };
}

export function kerasPenalty(settings: Settings, weight: string): Named {
  const penalty = readPenalty(settings, weight);
  if (penalty === null) return {};
  const { l1, l2 } = penalty;
  return { [`${weight}_regularizer`]: { code: `keras.regularizers.L1L2(l1=${l1}, l2=${l2})` } };
}

function readPenalty(settings: Settings, weight: string): Penalty | null {
  const own = settings.part(`${weight}_regularizer`)?.settings;
  if (own === undefined) return null;
  return { l1: own.number('l1', 0), l2: own.number('l2', 0) };
}

/** A parameter of a PyTorch module made of one weight of the layer. */
export function torchWeight(
  { settings }: Layer,
  name: string,
  role: string,
  turn = '',
  rule = role.replace(/^.*[.]/, ''),
  place = '{}',
): TorchWeight {
  return {
    name,
    role,
    turn,
    start: torchInitialiser(settings, `${rule}_initializer`, place),
    penalty: readPenalty(settings, rule),
  };
}

/** Its bias, where it has one. */
export function biasWeights(layer: Layer, name = 'bias', role = 'bias'): TorchWeight[] {
  return layer.weights[role] === undefined ? [] : [torchWeight(layer, name, role)];
}

/** The sizes of a weight. @throws where the layer has none of that name */
export function shapeOf(layer: Layer, role: string): readonly number[] {
  const weight = layer.weights[role];
  if (weight === undefined) throw new RangeError(`The layer '${layer.label}' has no ${role}.`);
  return weight.shape;
}

/** Those of the roles that the layer has. */
export function presentRoles(layer: Layer, roles: readonly string[]): string[] {
  return roles.filter((role) => layer.weights[role] !== undefined);
}
