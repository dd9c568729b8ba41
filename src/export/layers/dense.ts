/** Dense layers and embeddings. */
import { call, unless } from '../python';
import type { Layer } from '../graph';
import { activate, activationFaults } from './activations';
import { kerasInitialiser } from './initialisers';
import {
  biasWeights,
  kerasBasics,
  kerasPenalty,
  lostSettings,
  presentRoles,
  shapeOf,
  torchWeight,
} from './parts';
import type { LayerWriter } from './writer';

const dense: LayerWriter = {
  faults: (layer) => [...lostSettings(layer), ...activationFaults(layer.settings)],
  channels: () => 'last',
  keras: (layer) => call('layers.Dense', [layer.settings.number('units')], kerasBasics(layer)),
  roles: (layer) => presentRoles(layer, ['kernel', 'bias']),
  modules: (layer) => {
    const [into, out] = shapeOf(layer, 'kernel') as [number, number];
    const bias = unless(layer.weights['bias'] !== undefined, true);
    return [
      {
        suffix: '',
        make: call('nn.Linear', [into, out], { bias }),
        weights: [torchWeight(layer, 'weight', 'kernel', '.T'), ...biasWeights(layer)],
      },
    ];
  },
  call: ({ settings }, { self, takes, channels }) =>
    activate(settings.text('activation', 'linear'), `${self}(${takes[0]!})`, channels),
  passesMask: () => true,
};

/** A dense layer at every step: what it does by itself. */
const everyStep: LayerWriter = {
  ...dense,
  faults: (layer) => {
    const inner = innerOf(layer);
    return inner === null
      ? ['layer']
      : [...lostSettings(inner), ...activationFaults(inner.settings)];
  },
  keras: (layer) =>
    call('layers.TimeDistributed', [{ code: dense.keras(innerOf(layer)!, { masked: false }) }]),
  modules: (layer, scene) => dense.modules!(innerOf(layer)!, scene),
  call: (layer, scene) => dense.call(innerOf(layer)!, scene),
};

function innerOf(layer: Layer): Layer | null {
  const part = layer.settings.part('layer');
  return part?.kind === 'Dense' ? { ...layer, settings: part.settings } : null;
}

export const denseLayers: Readonly<Record<string, LayerWriter>> = {
  Dense: dense,
  TimeDistributed: everyStep,
  Embedding: {
    faults: (layer) => lostSettings(layer),
    rank: (_, rank) => rank + 1,
    channels: () => 'last',
    keras: ({ settings }, { masked }) =>
      call('layers.Embedding', [settings.number('input_dim'), settings.number('output_dim')], {
        embeddings_initializer: kerasInitialiser(settings, 'embeddings_initializer', '"uniform"'),
        ...kerasPenalty(settings, 'embeddings'),
        mask_zero: masked ? true : undefined,
      }),
    roles: () => ['embeddings'],
    modules: (layer) => [
      {
        suffix: '',
        make: call('nn.Embedding', shapeOf(layer, 'embeddings')),
        weights: [torchWeight(layer, 'weight', 'embeddings')],
      },
    ],
    call: (_, { self, takes }) => ({ code: `${self}(${takes[0]!}.long())` }),
    makesMask: ({ settings }, value) => (settings.flag('mask_zero') ? `${value} != 0` : null),
  },
};
