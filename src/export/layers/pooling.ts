/** Pooling: windows of a size, or over the whole picture or sequence. */
import { call, unless } from '../python';
import type { Layer } from '../graph';
import { short } from './convolution';
import { lostSettings } from './parts';
import type { LayerWriter, TorchCall } from './writer';

type Kind = 'Max' | 'Average';

const torchNames: Readonly<Record<Kind, string>> = { Max: 'max', Average: 'avg' };

function readWindow({ settings }: Layer, axes: number) {
  return {
    size: settings.numbers('pool_size', axes),
    strides: settings.numbers('strides', axes),
    same: settings.text('padding', 'valid') === 'same',
  };
}

function windowed(kind: Kind, axes: 1 | 2): LayerWriter {
  return {
    faults: lostSettings,
    channels: () => 'first',
    keras: (layer) => {
      const { size, strides, same } = readWindow(layer, axes);
      return call(`layers.${kind}Pooling${axes}D`, [short(size)], {
        strides: unless(short(strides), short(size)),
        padding: same ? 'same' : undefined,
      });
    },
    call: (layer, { takes }) => pool(layer, kind, axes, takes[0]!),
  };
}

function pool(layer: Layer, kind: Kind, axes: 1 | 2, value: string): TorchCall {
  const { size, strides, same } = readWindow(layer, axes);
  const name = `F.${torchNames[kind]}_pool${axes}d`;
  const fits = !same || size.every((length, axis) => length === 1 && strides[axis] === 1);
  if (fits) {
    const stride = unless(short(strides), short(size));
    const given = stride === undefined ? [short(size)] : [short(size), stride];
    return { code: call(name, [{ code: value }, ...given]) };
  }
  if (kind === 'Average') {
    // What is outside of the picture does not count, so a plain average of padded values is not it.
    const code = call('same_average', [{ code: name }, { code: value }, size, strides]);
    return { code, helpers: ['same_pad', 'same_average'] };
  }
  const padded = call('same_pad', [{ code: value }, size, strides, -Infinity]);
  return {
    code: call(name, [{ code: padded }, short(size), short(strides)]),
    helpers: ['same_pad'],
  };
}

function whole(kind: Kind, axes: 1 | 2): LayerWriter {
  const reduce = kind === 'Max' ? 'amax' : 'mean';
  return {
    faults: lostSettings,
    rank: () => 2,
    channels: () => 'last',
    keras: () => `layers.Global${kind}Pooling${axes}D()`,
    call: (_, { takes }) => ({ code: `${takes[0]!}.${reduce}(${axes === 1 ? '1' : '(1, 2)'})` }),
  };
}

export const poolingLayers: Readonly<Record<string, LayerWriter>> = {
  MaxPooling1D: windowed('Max', 1),
  MaxPooling2D: windowed('Max', 2),
  AveragePooling1D: windowed('Average', 1),
  AveragePooling2D: windowed('Average', 2),
  GlobalMaxPooling1D: whole('Max', 1),
  GlobalMaxPooling2D: whole('Max', 2),
  GlobalAveragePooling1D: whole('Average', 1),
  GlobalAveragePooling2D: whole('Average', 2),
};
