/** Layers that only put their values in another order, or repeat, pad or mask them. */
import { call, literal } from '../python';
import type { Layer } from '../graph';
import { lostSettings } from './parts';
import type { LayerWriter } from './writer';

/** Sizes with -1 for the one that follows from the others. */
function target({ settings }: Layer): number[] {
  return settings.shape('target_shape').map((size) => size ?? -1);
}

function sides({ settings }: Layer): readonly [readonly number[], readonly number[]] {
  const rows = settings.raw('padding');
  const isPair = (row: unknown): row is number[] => Array.isArray(row) && row.length === 2;
  if (!Array.isArray(rows) || rows.length !== 2 || !rows.every(isPair)) {
    throw new RangeError('The padding cannot be read.');
  }
  return rows as unknown as readonly [readonly number[], readonly number[]];
}

export const shapeLayers: Readonly<Record<string, LayerWriter>> = {
  Flatten: {
    faults: lostSettings,
    rank: () => 2,
    // The weights of a dense layer behind it count on this order.
    channels: () => 'last',
    keras: () => 'layers.Flatten()',
    call: (_, { takes }) => ({ code: `${takes[0]!}.flatten(1)` }),
  },
  Reshape: {
    rank: (layer) => target(layer).length + 1,
    channels: () => 'last',
    keras: (layer) => call('layers.Reshape', [target(layer)]),
    call: (layer, { takes: [x] }) => ({
      code: `${x!}.reshape(len(${x!}), ${target(layer).join(', ')})`,
    }),
  },
  Permute: {
    channels: () => 'last',
    keras: ({ settings }) => call('layers.Permute', [settings.numbers('dims')]),
    call: ({ settings }, { takes }) => ({
      code: `${takes[0]!}.permute(0, ${settings.numbers('dims').join(', ')})`,
    }),
  },
  RepeatVector: {
    rank: () => 3,
    channels: () => 'last',
    keras: ({ settings }) => call('layers.RepeatVector', [settings.number('n')]),
    call: ({ settings }, { takes }) => ({
      code: `${takes[0]!}.unsqueeze(1).expand(-1, ${settings.number('n')}, -1)`,
    }),
  },
  ZeroPadding2D: {
    faults: lostSettings,
    channels: () => 'first',
    keras: (layer) => call('layers.ZeroPadding2D', [sides(layer)]),
    call: (layer, { takes }) => {
      const [[top, bottom], [left, right]] = sides(layer);
      return { code: `F.pad(${takes[0]!}, ${literal([left!, right!, top!, bottom!])})` };
    },
  },
  UpSampling2D: {
    faults: (layer) => [
      ...lostSettings(layer),
      ...(layer.settings.text('interpolation', 'nearest') === 'nearest' ? [] : ['interpolation']),
    ],
    channels: () => 'first',
    keras: ({ settings }) => call('layers.UpSampling2D', [settings.numbers('size', 2)]),
    call: ({ settings }, { takes }) => ({
      code: call('F.interpolate', [{ code: takes[0]! }], {
        scale_factor: settings.numbers('size', 2),
      }),
    }),
  },
  Masking: {
    channels: () => 'last',
    keras: ({ settings }) => call('layers.Masking', [settings.number('mask_value', 0)]),
    call: ({ settings }, { takes: [x] }) => ({
      code: `${x!} * (${x!} != ${settings.number('mask_value', 0)}).any(-1, keepdim=True)`,
    }),
    makesMask: ({ settings }, value) => `(${value} != ${settings.number('mask_value', 0)}).any(-1)`,
  },
};
