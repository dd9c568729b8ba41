/** The figures' words in English; Chinese follows their type. */
import { formatCount } from '@/components/figure/format';

interface WindowWords {
  readonly row: number;
  readonly column: number;
  readonly z: string;
  readonly rows: number;
  readonly columns: number;
}

interface Counts {
  readonly places: number;
  readonly multiplications: number;
  readonly parameters: number;
  readonly dense: number;
}

interface PoolingWords {
  readonly size: number;
  readonly shift: number;
  readonly max: string;
  readonly average: string;
  readonly changed: number;
  readonly all: number;
}

interface LayerWords {
  readonly output: number;
  readonly parameters: number;
  readonly multiplications: number;
  readonly denseParameters: number;
}

export const en = {
  window: {
    figureName: 'A kernel sliding over a picture',
    caption:
      'Move the window over the picture, or the place in the map. Change any weight, or bring a picture of your own: drop a file here.',
    description: ({ row, column, z, rows, columns }: WindowWords) =>
      `The kernel slides over the picture and makes a map of ${rows} by ${columns} numbers. At row ${row}, column ${column} the sum is ${z}.`,
    picture: 'Picture',
    pictures: {
      house: 'house',
      cat: 'cat, 1887',
      dot: 'one white dot',
      stripes: 'stripes',
      bright: 'all of one brightness',
      own: 'your own',
    },
    draw: 'draw',
    file: 'Open a picture…',
    unreadable: 'This file could not be read as a picture. Try a PNG or a JPEG.',
    input: (rows: number, columns: number) => `Picture, ${rows} × ${columns}`,
    map: (rows: number, columns: number) => `Map, ${rows} × ${columns}`,
    noMap: 'No map',
    moveInput: 'Window on the picture',
    moveMap: 'Place in the map',
    drawHere: 'Picture to draw on: Space turns a pixel',
    place: (row: number, column: number) => `place ${row}, ${column}`,
    value: (row: number, column: number, z: string) => `place ${row}, ${column}: ${z}`,
    brightness: (row: number, column: number, value: string) =>
      `pixel ${row}, ${column}: brightness ${value}`,
    pixels: 'Pixels under the window',
    kernel: 'Kernel',
    kernels: {
      vertical: 'brighter to the right',
      horizontal: 'brighter downwards',
      edges: 'edges of all directions',
      blur: 'blur',
      sharpen: 'sharpen',
      emboss: 'emboss',
      nothing: 'change nothing',
      own: 'your own',
    },
    flip: 'flip the kernel',
    undo: 'Undo',
    weight: (row: number, column: number) => `weight ${row}, ${column}`,
    products: 'Products',
    sum: 'Sum of the products, plus b:',
    bias: 'Bias',
    settings: { padding: 'Padding', stride: 'Stride', dilation: 'Dilation' },
    setting: (name: string, symbol: string) => `${name} ${symbol}`,
    counts: ({ places, multiplications, parameters, dense }: Counts) =>
      `${formatCount(places)} places × 9 products = ${formatCount(multiplications)} multiplications with ${parameters} parameters. A dense layer of the same size has ${formatCount(dense)} parameters.`,
    unread: (rows: number, columns: number) =>
      `The stride steps past the end: no window reads the last ${rows} rows and ${columns} columns.`,
    refusals: {
      'stride-not-whole':
        'The stride has to be a whole number: there is nothing between two pixels.',
      'stride-below-one':
        'The stride has to be 1 or more: with a stride of 0 the window would never move on.',
      'padding-not-whole': 'The padding has to be a whole number of pixels.',
      'padding-below-zero': 'The padding cannot be less than 0: that would cut the picture.',
      'dilation-not-whole': 'The dilation has to be a whole number of pixels.',
      'dilation-below-one':
        'The dilation has to be 1 or more: it is the distance from one tap to the next.',
      'stride-with-dilation':
        'TensorFlow.js takes a stride or a dilation above 1, not both. Set one of them to 1.',
      'window-too-large':
        'The window is larger than the picture with its padding. Use less dilation or more padding.',
    },
    scenes: 'Scenes',
    scene: {
      house: 'House, brighter to the right',
      cat: 'The cat’s edges',
      frame: 'A frame that is not there',
      lost: 'Stripes under a stride of 2',
      stamp: 'One dot',
    },
  },
  channels: {
    figureName: 'Channels and kernels',
    caption:
      'Choose a kernel by its map. Each has a slice for every channel, and all three sums go into one number.',
    description: (kernel: string, row: number, column: number, z: string) =>
      `A picture with discs in red, green, blue and white. The kernel “${kernel}” gives ${z} at row ${row}, column ${column}.`,
    input: 'Colour picture, 16 × 16 × 3',
    maps: 'Four kernels, four maps',
    map: (kernel: string) => `Map: ${kernel}`,
    kernels: {
      redness: 'more red than the rest',
      sides: 'brighter to the right',
      yellow: 'yellow against blue',
      grey: 'all channels, blurred',
    },
    names: { red: 'red', green: 'green', blue: 'blue' },
    pixels: (channel: string) => `Pixels in ${channel}`,
    slice: (channel: string) => `Weights for ${channel}`,
    counter: {
      title: 'Count a layer',
      fields: {
        input: 'side',
        channels: 'channels in',
        filters: 'kernels',
        kernel: 'kernel side',
        stride: 'stride',
        padding: 'padding',
      },
      tooLarge: 'The window is larger than the picture with its padding.',
      result: (
        { output, parameters, multiplications, denseParameters }: LayerWords,
        filters: number,
      ) =>
        `Output ${output} × ${output} × ${filters}. ${formatCount(parameters)} parameters, ${formatCount(multiplications)} multiplications. A dense layer between the same inputs and outputs: ${formatCount(denseParameters)} parameters.`,
    },
  },
  pooling: {
    figureName: 'Pooling a feature map',
    caption: 'Each window becomes one number. Move the picture and see what that changes.',
    description: ({ size, shift, max, average, changed, all }: PoolingWords) =>
      `Windows of ${size} by ${size}. In the chosen one the largest value is ${max}, the mean ${average}. With the picture moved by ${shift} pixels, ${changed} of ${all} largest values differ.`,
    size: 'Window',
    shift: 'Picture moved right by',
    map: 'Map after ReLU',
    kinds: { max: 'Max pooling', average: 'Average pooling' },
    short: { max: 'largest', average: 'mean' },
    window: (values: readonly string[]) => `Window: ${values.join(', ')};`,
    changes: (shift: number) =>
      shift === 0
        ? 'The picture has not moved yet'
        : `Changed by moving the picture ${shift} to the right`,
    count: 'Numbers changed',
    amount: 'Size of the change',
    of: (changed: number, all: number) => `${changed} of ${all}`,
  },
};
