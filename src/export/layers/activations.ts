/** Activation functions, alone and within a layer. */
import { call, unless, type Argument } from '../python';
import type { Channels, HelperName, LayerWriter, TorchCall } from './writer';

/** How each is written for PyTorch, `x` being what it takes; `d` the axis of the channels. */
const torch: Readonly<Record<string, (x: string, d: string) => string>> = {
  linear: (x) => x,
  relu: (x) => `F.relu(${x})`,
  relu6: (x) => `F.relu6(${x})`,
  sigmoid: (x) => `torch.sigmoid(${x})`,
  hard_sigmoid: (x) => `hard_sigmoid(${x})`,
  tanh: (x) => `torch.tanh(${x})`,
  softmax: (x, d) => `F.softmax(${x}, ${d})`,
  log_softmax: (x, d) => `F.log_softmax(${x}, ${d})`,
  softplus: (x) => `F.softplus(${x})`,
  softsign: (x) => `F.softsign(${x})`,
  elu: (x) => `F.elu(${x})`,
  selu: (x) => `F.selu(${x})`,
  swish: (x) => `F.silu(${x})`,
  mish: (x) => `F.mish(${x})`,
  gelu: (x) => `F.gelu(${x})`,
};

/** TensorFlow.js writes some names in either way. */
function plainName(name: string): string {
  return name.replace(/([A-Z])/g, '_$1').toLowerCase();
}

function knowsActivation(name: string): boolean {
  return plainName(name) in torch;
}

/** Keras 3's hard sigmoid is another line: `x / 6 + 0.5`. */
export const kerasHardSigmoid = `def hard_sigmoid(x):
    return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)`;

export function kerasActivation(name: string): Argument | undefined {
  const plain = plainName(name);
  if (plain === 'hard_sigmoid') return { code: 'hard_sigmoid' };
  return plain === 'linear' ? undefined : plain;
}

/** The activation of a value in PyTorch. */
export function activate(name: string, value: string, channels: Channels): TorchCall {
  const plain = plainName(name);
  const helpers: HelperName[] = plain === 'hard_sigmoid' ? ['hard_sigmoid'] : [];
  return { code: torch[plain]!(value, channels === 'first' ? '1' : '-1'), helpers };
}

/** A function of one value, for a recurrent layer's step. */
export function activationFunction(name: string): {
  readonly code: string;
  readonly helpers: HelperName[];
} {
  const plain = plainName(name);
  if (plain === 'hard_sigmoid') return { code: 'hard_sigmoid', helpers: ['hard_sigmoid'] };
  const written = torch[plain]!('x', '-1');
  const plainCall = /^([\w.]+)\(x\)$/.exec(written);
  return { code: plainCall?.[1] ?? `lambda x: ${written}`, helpers: [] };
}

export function activationFaults(
  settings: { has(key: string): boolean; text(key: string): string },
  key = 'activation',
) {
  if (!settings.has(key) || knowsActivation(settings.text(key))) return [];
  return [key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
}

/** Layers that do nothing but apply a function. */
export const activationLayers: Readonly<Record<string, LayerWriter>> = {
  Activation: {
    faults: ({ settings }) => activationFaults(settings),
    channels: () => 'either',
    keras: ({ settings }) =>
      call('layers.Activation', [kerasActivation(settings.text('activation')) ?? 'linear']),
    call: ({ settings }, { takes, channels }) =>
      activate(settings.text('activation'), takes[0]!, channels),
    passesMask: () => true,
  },
  ReLU: {
    channels: () => 'either',
    keras: ({ settings }) =>
      call('layers.ReLU', [], {
        max_value: settings.has('max_value') ? settings.number('max_value') : undefined,
      }),
    call: ({ settings }, { takes }) => ({
      code: settings.has('max_value')
        ? `${takes[0]!}.clamp(0, ${settings.number('max_value')})`
        : `F.relu(${takes[0]!})`,
    }),
    passesMask: () => true,
  },
  LeakyReLU: {
    channels: () => 'either',
    keras: ({ settings }) =>
      call('layers.LeakyReLU', [], { negative_slope: unless(settings.number('alpha', 0.3), 0.3) }),
    call: ({ settings }, { takes }) => ({
      code: call('F.leaky_relu', [{ code: takes[0]! }, settings.number('alpha', 0.3)]),
    }),
    passesMask: () => true,
  },
  ELU: {
    channels: () => 'either',
    keras: ({ settings }) =>
      call('layers.ELU', [], { alpha: unless(settings.number('alpha', 1), 1) }),
    call: ({ settings }, { takes }) => ({
      code: call('F.elu', [{ code: takes[0]! }, settings.number('alpha', 1)]),
    }),
    passesMask: () => true,
  },
  Softmax: {
    channels: () => 'last',
    keras: ({ settings }) =>
      call('layers.Softmax', [], { axis: unless(settings.number('axis', -1), -1) }),
    call: ({ settings }, { takes }) => ({
      code: call('F.softmax', [{ code: takes[0]! }, settings.number('axis', -1)]),
    }),
  },
};
