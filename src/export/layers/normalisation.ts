/** Layers that scale what passes through them, or leave some of it out while they train. */
import { call, unless } from '../python';
import type { Layer } from '../graph';
import { kerasInitialiser } from './initialisers';
import { kerasPenalty, lostSettings, presentRoles, torchWeight } from './parts';
import type { LayerWriter, TorchWeight } from './writer';

function kerasScaling(layer: Layer, usualEpsilon: number) {
  const { settings } = layer;
  return {
    epsilon: unless(settings.number('epsilon', 0.001), usualEpsilon),
    center: unless(settings.flag('center', true), true),
    scale: unless(settings.flag('scale', true), true),
    beta_initializer: kerasInitialiser(settings, 'beta_initializer', '"zeros"'),
    gamma_initializer: kerasInitialiser(settings, 'gamma_initializer', '"ones"'),
    ...kerasPenalty(settings, 'beta'),
    ...kerasPenalty(settings, 'gamma'),
  };
}

/** PyTorch has both factor and shift or neither: one that is not there stays 1 or 0 and is not trained. */
function scalingWeights(layer: Layer): TorchWeight[] {
  const pairs = [
    ['weight', 'gamma'],
    ['bias', 'beta'],
  ] as const;
  return pairs.flatMap(([name, role]) =>
    layer.weights[role] === undefined ? [] : [torchWeight(layer, name, role)],
  );
}

function sizeOf(layer: Layer): number {
  const [any] = Object.values(layer.weights);
  return any?.shape[0] ?? 0;
}

/** Axes that a layer is told by number, counted from the end. */
function isLastAxis(axis: unknown, rank: number): boolean {
  const list: unknown[] = Array.isArray(axis) ? axis : [axis];
  return list.length === 1 && (list[0] === -1 || list[0] === rank - 1);
}

/** Both scales of PyTorch are there as soon as the layer has one of them. */
function fixedParts(layer: Layer): string[] {
  const names = scalingWeights(layer).map(({ name }) => name);
  return names.length === 1 ? ['weight', 'bias'].filter((name) => !names.includes(name)) : [];
}

export const normalisationLayers: Readonly<Record<string, LayerWriter>> = {
  BatchNormalization: {
    faults: (layer, rank) => [
      ...lostSettings(layer),
      ...(isLastAxis(layer.settings.raw('axis'), rank) ? [] : ['axis']),
      ...(fixedParts(layer).length > 0 ? ['center, scale'] : []),
    ],
    channels: (_, rank) => (rank > 2 ? 'first' : 'last'),
    keras: (layer) =>
      call('layers.BatchNormalization', [], {
        momentum: unless(layer.settings.number('momentum', 0.99), 0.99),
        ...kerasScaling(layer, 0.001),
      }),
    roles: (layer) => presentRoles(layer, ['gamma', 'beta', 'moving_mean', 'moving_variance']),
    modules: (layer, { rank }) => [
      {
        suffix: '',
        make: call(`nn.BatchNorm${Math.max(1, rank - 2)}d`, [sizeOf(layer)], {
          eps: layer.settings.number('epsilon', 0.001),
          // TensorFlow says how much of the old mean stays, PyTorch how much of the new one comes.
          momentum: Number((1 - layer.settings.number('momentum', 0.99)).toPrecision(12)),
          affine: unless(layer.weights['gamma'] !== undefined, true),
        }),
        weights: [
          ...scalingWeights(layer),
          { name: 'running_mean', role: 'moving_mean', turn: '', start: null, penalty: null },
          { name: 'running_var', role: 'moving_variance', turn: '', start: null, penalty: null },
        ],
      },
    ],
    call: (_, { self, takes }) => ({ code: `${self}(${takes[0]!})` }),
    passesMask: () => true,
  },
  LayerNormalization: {
    faults: (layer, rank) => [
      ...lostSettings(layer),
      ...(isLastAxis(layer.settings.raw('axis'), rank) ? [] : ['axis']),
      ...(fixedParts(layer).length > 0 ? ['center, scale'] : []),
    ],
    channels: () => 'last',
    keras: (layer) => call('layers.LayerNormalization', [], kerasScaling(layer, 0.001)),
    roles: (layer) => presentRoles(layer, ['gamma', 'beta']),
    modules: (layer) => [
      {
        suffix: '',
        make: call('nn.LayerNorm', [sizeOf(layer)], {
          eps: layer.settings.number('epsilon', 0.001),
        }),
        weights: scalingWeights(layer),
      },
    ],
    call: (_, { self, takes }) => ({ code: `${self}(${takes[0]!})` }),
    passesMask: () => true,
  },
  Dropout: {
    faults: ({ settings }) => (settings.has('noise_shape') ? ['noiseShape'] : []),
    channels: () => 'either',
    keras: ({ settings }) => call('layers.Dropout', [settings.number('rate')]),
    modules: ({ settings }) => [
      { suffix: '', make: call('nn.Dropout', [settings.number('rate')]), weights: [] },
    ],
    call: (_, { self, takes }) => ({ code: `${self}(${takes[0]!})` }),
    passesMask: () => true,
  },
  SpatialDropout1D: {
    channels: () => 'first',
    keras: ({ settings }) => call('layers.SpatialDropout1D', [settings.number('rate')]),
    modules: ({ settings }) => [
      { suffix: '', make: call('nn.Dropout1d', [settings.number('rate')]), weights: [] },
    ],
    call: (_, { self, takes }) => ({ code: `${self}(${takes[0]!})` }),
    passesMask: () => true,
  },
  GaussianNoise: {
    channels: () => 'either',
    keras: ({ settings }) => call('layers.GaussianNoise', [settings.number('stddev')]),
    call: ({ settings }, { takes: [x] }) => ({
      code: `${x!} + ${settings.number('stddev')} * torch.randn_like(${x!}) if self.training else ${x!}`,
    }),
    passesMask: () => true,
  },
};
