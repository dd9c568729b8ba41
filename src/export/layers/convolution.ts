/** Convolutions: TensorFlow's kernels are [height, width, in, out], PyTorch's [out, in, height, width]. */
import { call, unless, type Literal } from '../python';
import type { Layer } from '../graph';
import { activate, activationFaults } from './activations';
import {
  biasWeights,
  kerasBasics,
  kerasPenalty,
  lostSettings,
  presentRoles,
  shapeOf,
  torchWeight,
} from './parts';
import { kerasInitialiser } from './initialisers';
import type { CallScene, LayerWriter, TorchCall } from './writer';

/** One number where all are equal, as both libraries take it. */
export function short(sizes: readonly number[]): Literal {
  const [first = 1] = sizes;
  return sizes.every((size) => size === first) ? first : sizes;
}

function ones(count: number): number[] {
  return Array<number>(count).fill(1);
}

function readWindow({ settings }: Layer, axes: number) {
  const dilation = settings.has('dilation_rate')
    ? settings.numbers('dilation_rate', axes)
    : ones(axes);
  return {
    kernel: settings.numbers('kernel_size', axes),
    strides: settings.numbers('strides', axes),
    dilation,
    padding: settings.text('padding', 'valid'),
  };
}

/** Zeros on every side where they are the same on both; else they are put there before the call. */
function torchPadding(layer: Layer, axes: number): 'same' | undefined {
  const { strides, padding } = readWindow(layer, axes);
  return padding === 'same' && strides.every((stride) => stride === 1) ? 'same' : undefined;
}

function kerasWindow(layer: Layer, axes: number) {
  const { strides, dilation, padding } = readWindow(layer, axes);
  return {
    strides: unless(short(strides), 1),
    padding: unless(padding, 'valid'),
    dilation_rate: unless(short(dilation), 1),
  };
}

function torchWindow(layer: Layer, axes: number) {
  const { strides, dilation } = readWindow(layer, axes);
  return {
    stride: unless(short(strides), 1),
    padding: torchPadding(layer, axes),
    dilation: unless(short(dilation), 1),
  };
}

/** What a convolution takes, with the zeros around it that its strides ask for. */
function padded(layer: Layer, axes: number, value: string): TorchCall {
  const { kernel, strides, dilation, padding } = readWindow(layer, axes);
  if (padding === 'valid' || torchPadding(layer, axes)) return { code: value };
  const sizes = kernel.map((size, axis) => (size - 1) * dilation[axis]! + 1);
  return { code: call('same_pad', [{ code: value }, sizes, strides]), helpers: ['same_pad'] };
}

function convolve(layer: Layer, axes: number, { self, takes, channels }: CallScene): TorchCall {
  const input = padded(layer, axes, takes[0]!);
  const active = activate(
    layer.settings.text('activation', 'linear'),
    `${self}(${input.code})`,
    channels,
  );
  return { code: active.code, helpers: [...(input.helpers ?? []), ...(active.helpers ?? [])] };
}

function windowFaults(layer: Layer): string[] {
  const padding = layer.settings.text('padding', 'valid');
  return [
    ...lostSettings(layer),
    ...activationFaults(layer.settings),
    ...(['valid', 'same'].includes(padding) ? [] : ['padding']),
  ];
}

function plain(axes: 1 | 2): LayerWriter {
  const name = `Conv${axes}D`;
  return {
    faults: windowFaults,
    channels: () => 'first',
    keras: (layer) =>
      call(
        `layers.${name}`,
        [layer.settings.number('filters'), short(readWindow(layer, axes).kernel)],
        { ...kerasWindow(layer, axes), ...kerasBasics(layer) },
      ),
    roles: (layer) => presentRoles(layer, ['kernel', 'bias']),
    modules: (layer) => {
      const shape = shapeOf(layer, 'kernel');
      const [into, out] = shape.slice(-2) as [number, number];
      const turn = axes === 1 ? '.permute(2, 1, 0)' : '.permute(3, 2, 0, 1)';
      return [
        {
          suffix: '',
          make: call(`nn.Conv${axes}d`, [into, out, short(shape.slice(0, axes))], {
            ...torchWindow(layer, axes),
            bias: unless(layer.weights['bias'] !== undefined, true),
          }),
          weights: [torchWeight(layer, 'weight', 'kernel', turn), ...biasWeights(layer)],
        },
      ];
    },
    call: (layer, scene) => convolve(layer, axes, scene),
  };
}

/** Kernels for each channel; TensorFlow.js does not always write it among the settings. */
function multiplierOf(layer: Layer): number {
  return shapeOf(layer, 'depthwise_kernel')[3] ?? 1;
}

const depthwise: LayerWriter = {
  faults: windowFaults,
  channels: () => 'first',
  keras: (layer) =>
    call('layers.DepthwiseConv2D', [short(readWindow(layer, 2).kernel)], {
      ...kerasWindow(layer, 2),
      depth_multiplier: unless(multiplierOf(layer), 1),
      ...kerasBasics(layer, 'depthwise'),
    }),
  roles: (layer) => presentRoles(layer, ['depthwise_kernel', 'bias']),
  modules: (layer) => {
    const [height, width, into, each] = shapeOf(layer, 'depthwise_kernel') as [
      number,
      number,
      number,
      number,
    ];
    const turn = `.permute(2, 3, 0, 1).reshape(${into * each}, 1, ${height}, ${width})`;
    return [
      {
        suffix: '',
        make: call('nn.Conv2d', [into, into * each, short([height, width])], {
          ...torchWindow(layer, 2),
          groups: into,
          bias: unless(layer.weights['bias'] !== undefined, true),
        }),
        weights: [
          torchWeight(layer, 'weight', 'depthwise_kernel', turn, 'depthwise'),
          ...biasWeights(layer),
        ],
      },
    ];
  },
  call: (layer, scene) => convolve(layer, 2, scene),
};

/** Upwards: the gradient of a convolution with regard to its input. */
const transposed: LayerWriter = {
  faults: (layer) => {
    const { kernel, strides } = readWindow(layer, 2);
    // With gaps between the windows the libraries disagree on the size.
    const gaps = kernel.some((size, axis) => size < strides[axis]!);
    return [...windowFaults(layer), ...(gaps ? ['strides'] : [])];
  },
  channels: () => 'first',
  keras: (layer) =>
    call(
      'layers.Conv2DTranspose',
      [layer.settings.number('filters'), short(readWindow(layer, 2).kernel)],
      {
        strides: unless(short(readWindow(layer, 2).strides), 1),
        padding: unless(readWindow(layer, 2).padding, 'valid'),
        ...kerasBasics(layer),
      },
    ),
  roles: (layer) => presentRoles(layer, ['kernel', 'bias']),
  modules: (layer) => {
    const [height, width, out, into] = shapeOf(layer, 'kernel') as [number, number, number, number];
    return [
      {
        suffix: '',
        make: call('nn.ConvTranspose2d', [into, out, short([height, width])], {
          stride: unless(short(readWindow(layer, 2).strides), 1),
          bias: unless(layer.weights['bias'] !== undefined, true),
        }),
        weights: [
          torchWeight(layer, 'weight', 'kernel', '.permute(3, 2, 0, 1)'),
          ...biasWeights(layer),
        ],
      },
    ];
  },
  call: (layer, { self, takes, channels }) => {
    const { kernel, strides, padding } = readWindow(layer, 2);
    const crops = kernel.map((size, axis) => {
      const over = size - strides[axis]!;
      const [before, after] = [Math.floor(over / 2), Math.ceil(over / 2)];
      return over === 0 ? ':' : `${before}:${after === 0 ? '' : -after}`;
    });
    const whole = `${self}(${takes[0]!})`;
    const value = padding === 'same' ? `${whole}[:, :, ${crops.join(', ')}]` : whole;
    return activate(layer.settings.text('activation', 'linear'), value, channels);
  },
};

/** A kernel for each channel, then one that mixes the channels. */
const separable: LayerWriter = {
  faults: (layer) => windowFaults(layer),
  channels: () => 'first',
  keras: (layer) => {
    const { kernel_initializer, kernel_regularizer, ...basics } = kerasBasics(layer);
    const { settings } = layer;
    return call(
      'layers.SeparableConv2D',
      [settings.number('filters'), short(readWindow(layer, 2).kernel)],
      {
        ...kerasWindow(layer, 2),
        depth_multiplier: unless(multiplierOf(layer), 1),
        ...basics,
        depthwise_initializer: kerasInitialiser(
          settings,
          'depthwise_initializer',
          '"glorot_uniform"',
        ),
        pointwise_initializer: kerasInitialiser(
          settings,
          'pointwise_initializer',
          '"glorot_uniform"',
        ),
        ...kerasPenalty(settings, 'depthwise'),
        ...kerasPenalty(settings, 'pointwise'),
      },
    );
  },
  roles: (layer) => presentRoles(layer, ['depthwise_kernel', 'pointwise_kernel', 'bias']),
  modules: (layer) => {
    const [first] = depthwise.modules!(
      { ...layer, weights: { depthwise_kernel: layer.weights['depthwise_kernel']! } },
      { masked: false, rank: 4 },
    );
    const [, , into, out] = shapeOf(layer, 'pointwise_kernel') as [number, number, number, number];
    return [
      { ...first!, suffix: '_depth' },
      {
        suffix: '_mix',
        make: call('nn.Conv2d', [into, out, 1], {
          bias: unless(layer.weights['bias'] !== undefined, true),
        }),
        weights: [
          torchWeight(layer, 'weight', 'pointwise_kernel', '.permute(3, 2, 0, 1)', 'pointwise'),
          ...biasWeights(layer),
        ],
      },
    ];
  },
  call: (layer, { self, takes, channels }) => {
    const input = padded(layer, 2, takes[0]!);
    const value = `${self}_mix(${self}_depth(${input.code}))`;
    const active = activate(layer.settings.text('activation', 'linear'), value, channels);
    return { code: active.code, helpers: [...(input.helpers ?? []), ...(active.helpers ?? [])] };
  },
};

export const convolutionLayers: Readonly<Record<string, LayerWriter>> = {
  Conv1D: plain(1),
  Conv2D: plain(2),
  DepthwiseConv2D: depthwise,
  Conv2DTranspose: transposed,
  SeparableConv2D: separable,
};
