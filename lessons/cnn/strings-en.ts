/** The figures' words in English; the Chinese ones have the same form. */
import type { LayerName } from './network';

interface Chosen {
  readonly layer: string;
  readonly map: number;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

interface Field {
  readonly size: number;
  readonly row: number;
  readonly column: number;
}

const layers: Readonly<Record<LayerName, string>> = {
  conv1: '1st convolution',
  pool1: '1st pooling',
  conv2: '2nd convolution',
  pool2: '2nd pooling',
  output: 'Output',
};

export const en = {
  flow: {
    figureName: 'A digit on its way through the network',
    caption:
      'Draw a digit, or choose one. Then press any value, in any layer, to see what it was made from: its window in the layer before, and all that it can see of the input.',
    description: (
      { layer, map, row, column, value }: Chosen,
      digit: number,
      percent: string,
      field: Field,
    ) =>
      `The network reads a ${digit}, with ${percent}. Chosen: ${layer}, map ${map}, row ${row}, column ${column}, which is ${value}. It depends on ${field.size} × ${field.size} pixels of the input, from row ${field.row}, column ${field.column} on.`,
    outputDescription: (digit: number, z: string, percent: string) =>
      `The network reads a ${digit}. Its logit is ${z}, its probability ${percent}.`,
    pad: 'Square to draw a digit in',
    invitation: 'Draw here',
    reads: 'The network reads',
    clear: 'Clear',
    digit: 'Digit',
    digits: (digit: number | 'own') => (digit === 'own' ? 'your own' : String(digit)),
    example: (place: number) => `Test image ${place} of MNIST`,
    right: 'Moved right by',
    down: 'Moved down by',
    inverted: 'black on white',
    source: 'Weights',
    sources: { shipped: 'trained before', run: 'of your run' },
    shipped: (right: string, all: string, steps: string) =>
      `Trained before, by the cell below with 8 kernels and ${steps} steps; kept in 8 bits a weight. It reads ${right} of the ${all} test images rightly.`,
    ofRun: (step: number) => `Of the cell below, as they were at step ${step}.`,
    noRun: 'The cell below has not run yet, or builds another network.',
    input: 'Input',
    layers,
    layer: 'Layer',
    shape: (maps: number, rows: number, columns: number) => `${maps} maps of ${rows} × ${columns}`,
    value: (map: number, row: number, column: number, value: string) =>
      `map ${map}, row ${row}, column ${column}: ${value}`,
    inputLabel: 'Input with the receptive field of the chosen value',
    closeup: (map: number) => `Map ${map}, which you can walk through`,
    before: (map: number | null) => (map === null ? 'The input' : `Map ${map} of the layer before`),
    window: 'window',
    kernel: 'kernel',
    products: 'products',
    channels: 'What each map of the layer before adds; choose one to see its window',
    channel: (map: number) => `Window on map ${map} of the layer before`,
    sum: 'sum of the products',
    allSums: (count: number) => `sum over ${count} maps`,
    bias: 'bias',
    relu: 'after ReLU',
    zeroed: 'z is below 0, so ReLU makes it 0.',
    pooled: (winner: number) =>
      `The largest of the four goes on: number ${winner}, counted row by row.`,
    pooledEqual: 'All four are equal.',
    flat: (place: number, all: number) =>
      `In the flattened list of ${all} this is number ${place}, counted from 0.`,
    field: ({ size, row, column }: Field) =>
      `Receptive field: ${size} × ${size} pixels, from row ${row}, column ${column} of the input.`,
    clipped: 'What lies beyond the outline on the input is never read.',
    contributions: (digit: number) =>
      `Each value of the last maps, times its weight for ${digit}: blue speaks for it, orange against it`,
    product: (
      place: { readonly map: number; readonly row: number; readonly column: number },
      flat: number,
    ) => `map ${place.map}, row ${place.row}, column ${place.column}; number ${flat} of the list`,
    above: 'products above 0',
    below: 'products below 0',
    logit: (digit: number) => `logit of ${digit}`,
    softmax: 'softmax',
    bars: 'Logits and probabilities',
    columns: { digit: 'digit', logit: 'logit', probability: 'probability' },
  },
  counts: {
    figureName: 'Parameters, multiplications and fields, layer by layer',
    caption: 'Change the number of kernels, their size, or the image, and watch where it counts.',
    description: (parameters: string, multiplications: string, size: number) =>
      `The network has ${parameters} parameters and makes ${multiplications} multiplications for an image. A value of its last maps sees ${size} × ${size} pixels.`,
    filters: (layer: number) => `Kernels of convolution ${layer}`,
    kernel: 'Side of a kernel',
    side: 'Side of the image',
    more: (name: string) => `${name}: more`,
    fewer: (name: string) => `${name}: fewer`,
    columns: {
      layer: 'layer',
      shape: 'gives',
      parameters: 'para\u00admeters',
      multiplications: 'multipli\u00adcations',
      field: 'sees',
    },
    layers: {
      convolution: 'convo\u00adlution',
      'max-pool': 'pooling',
      flatten: 'flatten',
      dense: 'dense',
    },
    all: 'all',
    total: 'together',
    tooSmall: 'The image is too small for these windows.',
  },
};
