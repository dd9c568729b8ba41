/**
 * Recurrent layers. PyTorch's own LSTM has sigmoids and no mask, and its GRU lets the reset gate work after the
 * product, where TensorFlow.js has it before; whatever differs is written out step by step.
 */
import { call, unless } from '../python';
import type { Layer } from '../graph';
import type { Settings } from '../settings';
import { activationFaults, activationFunction, kerasActivation } from './activations';
import { kerasInitialiser } from './initialisers';
import { kerasBasics, kerasPenalty, lostSettings, shapeOf, torchWeight } from './parts';
import type { CallScene, LayerWriter, TorchCall, TorchModule, TorchWeight } from './writer';

const kinds = ['SimpleRNN', 'LSTM', 'GRU'] as const;
type Kind = (typeof kinds)[number];

function faultsOf(layer: Layer, settings: Settings = layer.settings): string[] {
  const rates = ['dropout', 'recurrent_dropout'].filter(
    (key) => settings.has(key) && settings.number(key) > 0,
  );
  const flags = ['stateful', 'return_state', 'reset_after'].filter((key) => settings.flag(key));
  return [
    ...lostSettings({ ...layer, settings }),
    ...activationFaults(settings),
    ...activationFaults(settings, 'recurrent_activation'),
    ...[...rates, ...flags].map((key) =>
      key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ),
  ];
}

function keras(kind: Kind, layer: Layer): string {
  const { settings } = layer;
  const { activation, ...basics } = kerasBasics(layer);
  return call(`layers.${kind}`, [settings.number('units')], {
    activation: unless(activation ?? 'linear', 'tanh'),
    ...(kind === 'SimpleRNN'
      ? {}
      : {
          recurrent_activation: unless(
            kerasActivation(settings.text('recurrent_activation')) ?? 'linear',
            'sigmoid',
          ),
        }),
    ...basics,
    recurrent_initializer: kerasInitialiser(settings, 'recurrent_initializer', '"orthogonal"'),
    ...kerasPenalty(settings, 'recurrent'),
    ...(kind === 'LSTM'
      ? { unit_forget_bias: unless(settings.flag('unit_forget_bias'), true) }
      : {}),
    ...(kind === 'GRU' ? { reset_after: false } : {}),
    return_sequences: unless(settings.flag('return_sequences'), false),
    go_backwards: unless(settings.flag('go_backwards'), false),
  });
}

/** Whether PyTorch's own layer computes the same. */
function isNative(kind: Kind, { settings }: Layer, masked: boolean): boolean {
  if (masked || kind === 'GRU') return false;
  const activation = settings.text('activation', 'tanh');
  if (kind === 'SimpleRNN') return ['tanh', 'relu'].includes(activation);
  return activation === 'tanh' && settings.text('recurrent_activation') === 'sigmoid';
}

function makeModule(
  kind: Kind,
  layer: Layer,
  masked: boolean,
  suffix = '',
  half = '',
): TorchModule {
  const [into] = shapeOf(layer, `${half}kernel`) as [number, number];
  const [units] = shapeOf(layer, `${half}recurrent_kernel`) as [number, number];
  const biased = layer.weights[`${half}bias`] !== undefined;
  const { settings } = layer;
  const activation = settings.text('activation', 'tanh');
  const native = isNative(kind, layer, masked);
  const weight = (name: string, role: string, turn: string): TorchWeight => {
    // Weights that stay as TensorFlow.js has them are the other way round than the rules expect.
    const place = native || role === 'bias' ? '{}' : '{}.data.T';
    const rule = role === 'recurrent_kernel' ? 'recurrent' : role;
    return torchWeight(layer, name, `${half}${role}`, turn, rule, place);
  };
  if (native) {
    // PyTorch adds a second bias to the first: it stays zero, or it would learn too.
    const second: TorchWeight = {
      ...weight('bias_hh_l0', 'bias', ' * 0'),
      start: 'nn.init.zeros_({})',
      fixed: true,
      penalty: null,
    };
    return {
      suffix,
      make: call(kind === 'LSTM' ? 'nn.LSTM' : 'nn.RNN', [into, units], {
        nonlinearity: kind === 'SimpleRNN' ? unless(activation, 'tanh') : undefined,
        bias: unless(biased, true),
        batch_first: true,
      }),
      weights: [
        weight('weight_ih_l0', 'kernel', '.T'),
        weight('weight_hh_l0', 'recurrent_kernel', '.T'),
        ...(biased ? [weight('bias_ih_l0', 'bias', ''), second] : []),
      ],
    };
  }
  const functions = [
    activation,
    ...(kind === 'SimpleRNN' ? [] : [settings.text('recurrent_activation')]),
  ];
  return {
    suffix,
    make: call(kind, [into, units, ...functions.map(activationFunction)], {
      bias: unless(biased, true),
    }),
    weights: [
      weight('kernel', 'kernel', ''),
      weight('recurrent_kernel', 'recurrent_kernel', ''),
      ...(biased ? [weight('bias', 'bias', '')] : []),
    ],
  };
}

function callOne(
  kind: Kind,
  layer: Layer,
  scene: CallScene,
  suffix = '',
  backwards = false,
): TorchCall {
  const { settings } = layer;
  const [x] = scene.takes;
  const sequences = settings.flag('return_sequences');
  const module = `${scene.self}${suffix}`;
  if (isNative(kind, layer, scene.mask !== null)) {
    const whole = `${module}(${backwards ? `${x!}.flip(1)` : x!})[0]`;
    return { code: sequences ? whole : `${whole}[:, -1]` };
  }
  const given = [{ code: x! }, ...(scene.mask === null ? [] : [{ code: scene.mask }])];
  const names = [
    settings.text('activation', 'tanh'),
    settings.text('recurrent_activation', 'linear'),
  ];
  return {
    code: call(module, given, {
      sequences: sequences ? true : undefined,
      backwards: backwards ? true : undefined,
    }),
    helpers: [kind, ...names.flatMap((name) => activationFunction(name).helpers)],
  };
}

function writer(kind: Kind): LayerWriter {
  const roles = (layer: Layer) => [
    'kernel',
    'recurrent_kernel',
    ...(layer.weights['bias'] ? ['bias'] : []),
  ];
  return {
    faults: (layer) => faultsOf(layer),
    rank: ({ settings }) => (settings.flag('return_sequences') ? 3 : 2),
    channels: () => 'last',
    keras: (layer) => keras(kind, layer),
    roles,
    modules: (layer, { masked }) => [makeModule(kind, layer, masked)],
    call: (layer, scene) => callOne(kind, layer, scene, '', layer.settings.flag('go_backwards')),
    passesMask: ({ settings }) => settings.flag('return_sequences'),
    heedsMask: true,
  };
}

/** A bidirectional layer's one half, with the settings that both have. */
function halfOf(layer: Layer): { kind: Kind; inner: Layer } | null {
  const part = layer.settings.part('layer');
  const kind = kinds.find((known) => known === part?.kind);
  return part === null || kind === undefined
    ? null
    : { kind, inner: { ...layer, settings: part.settings } };
}

const joins: Readonly<Record<string, (a: string, b: string) => string>> = {
  concat: (a, b) => `torch.cat((${a}, ${b}), -1)`,
  sum: (a, b) => `${a} + ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  ave: (a, b) => `(${a} + ${b}) / 2`,
};

const bidirectional: LayerWriter = {
  faults: (layer) => {
    const half = halfOf(layer);
    if (half === null) return ['layer'];
    return [
      ...faultsOf(layer, half.inner.settings),
      ...(half.inner.settings.flag('go_backwards') ? ['goBackwards'] : []),
      ...(typeof layer.settings.raw('merge_mode') === 'string' ? [] : ['mergeMode']),
    ];
  },
  rank: (layer) => (halfOf(layer)!.inner.settings.flag('return_sequences') ? 3 : 2),
  channels: () => 'last',
  keras: (layer) => {
    const { kind, inner } = halfOf(layer)!;
    const half = { ...inner, weights: {} };
    return call('layers.Bidirectional', [{ code: keras(kind, half) }], {
      merge_mode: unless(layer.settings.text('merge_mode'), 'concat'),
    });
  },
  roles: (layer) =>
    ['forward', 'backward'].flatMap((half) =>
      ['kernel', 'recurrent_kernel', 'bias']
        .map((role) => `${half}.${role}`)
        .filter((role) => layer.weights[role] !== undefined),
    ),
  modules: (layer, { masked }) => {
    const { kind, inner } = halfOf(layer)!;
    return [
      makeModule(kind, inner, masked, '_forward', 'forward.'),
      makeModule(kind, inner, masked, '_backward', 'backward.'),
    ];
  },
  call: (layer, scene) => {
    const { kind, inner } = halfOf(layer)!;
    const ahead = callOne(kind, inner, scene, '_forward');
    const back = callOne(kind, inner, scene, '_backward', true);
    const turned = inner.settings.flag('return_sequences') ? `${back.code}.flip(1)` : back.code;
    const code = joins[layer.settings.text('merge_mode')]!(ahead.code, turned);
    return { code, helpers: ahead.helpers ?? [] };
  },
  passesMask: (layer) => halfOf(layer)?.inner.settings.flag('return_sequences') ?? false,
  heedsMask: true,
};

export const recurrentLayers: Readonly<Record<string, LayerWriter>> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, writer(kind)])),
  Bidirectional: bidirectional,
};
