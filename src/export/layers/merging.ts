/** Layers that make one value of several. */
import { call, unless } from '../python';
import type { LayerWriter } from './writer';

function merged(name: string, join: (values: readonly string[]) => string): LayerWriter {
  return {
    channels: () => 'last',
    keras: () => `layers.${name}()`,
    call: (_, { takes }) => ({ code: join(takes) }),
  };
}

function pairwise(name: string) {
  return (values: readonly string[]) => values.reduce((one, other) => `${name}(${one}, ${other})`);
}

export const mergingLayers: Readonly<Record<string, LayerWriter>> = {
  Add: merged('Add', (values) => values.join(' + ')),
  Multiply: merged('Multiply', (values) => values.join(' * ')),
  Average: merged('Average', (values) => `(${values.join(' + ')}) / ${values.length}`),
  Maximum: merged('Maximum', pairwise('torch.maximum')),
  Minimum: merged('Minimum', pairwise('torch.minimum')),
  Concatenate: {
    channels: () => 'last',
    keras: ({ settings }) =>
      call('layers.Concatenate', [], { axis: unless(settings.number('axis', -1), -1) }),
    call: ({ settings }, { takes }) => ({
      code: `torch.cat((${takes.join(', ')}), ${settings.number('axis', -1)})`,
    }),
  },
};
