/** The figures' words in English. */
import type { LayerSpec } from '@/math/layer-table';

function layer(spec: LayerSpec): string {
  switch (spec.type) {
    case 'convolution':
      return `convolution ${spec.kernel}×${spec.kernel}, ${spec.filters} kernels, ReLU`;
    case 'max-pool':
      return `max pooling ${spec.size}×${spec.size}`;
    case 'flatten':
      return 'flatten';
    case 'dense':
      return spec.units === 10 ? 'dense, 10 logits' : `dense, ${spec.units} units, ReLU`;
  }
}

export const en = {
  networks: {
    figureName: 'Layers and parameters of a network',
    caption:
      'Shapes and counts follow from the list of layers alone: nothing has been trained yet.',
    legend: 'Network',
    layer,
    columns: { layer: 'Layer', shape: 'Output', how: 'Weights + biases', parameters: 'Parameters' },
    total: 'All parameters',
    multiplications: 'Multiplications per image',
    use: (name: string) => `Put ${name} into the cell`,
    used: (name: string) => `The cell builds ${name}`,
    description: (name: string, rows: string, total: string, products: string) =>
      `Network ${name}: ${rows}. ${total} parameters in all, ${products} multiplications per image.`,
    row: (name: string, shape: string, parameters: string) =>
      `${name}, output ${shape}, ${parameters} parameters`,
  },
  digit: {
    figureName: 'A digit drawn and read',
    caption: 'Your drawing, the 28 × 28 pixels that the network is given, and its answer.',
    pad: 'Square to draw a digit in',
    invitation: 'Draw a digit',
    undo: 'Undo stroke',
    clear: 'Clear',
    centred: 'Scale and centre by mass, as MNIST was',
    prepared: 'What the network sees',
    example: 'Test image',
    exampleLabel: 'Number of a test image, 0 to 9,999, to read instead of a drawing',
    noModel:
      'No network is here yet to read it. Press Run in the cell above: you can draw while it learns. Or load one that you saved.',
    nothing: 'Draw something, or choose a test image by its number.',
    sum: 'probability (logit)',
    bars: (digit: number, percent: string) => `Probabilities: ${digit} has the most, ${percent}`,
    least: 'Answer only from a largest logit of',
    refused: (logit: string) => `No answer: the largest logit is ${logit}.`,
    description: (digit: number, percent: string) =>
      `The network reads a ${digit} with probability ${percent}.`,
  },
  model: {
    training: (step: number) => `In training: after step ${step}`,
    trained: (step: number) => `Trained for ${step} steps`,
    loaded: 'Loaded from this browser',
    none: 'No network yet',
    save: 'Save in this browser',
    load: 'Load the saved one',
    download: 'Download',
    saved: 'Saved. It will be here when you come back.',
    failed: (reason: string) => `That did not work: ${reason}`,
    loading: 'Loading …',
    test: 'Read all 10,000 test images',
    testing: 'Reading …',
  },
  features: {
    figureName: 'Feature maps and the sum behind a pixel',
    caption:
      'Choose a map, then move over its pixels, with the pointer or the arrow keys: the numbers under the window, the kernel, and their sum.',
    legend: 'Layer',
    layer: (kind: 'convolution' | 'max-pool', index: number, shape: string) =>
      `${index}. ${kind === 'convolution' ? 'convolution' : 'pooling'} ${shape}`,
    maps: 'Feature maps',
    map: (index: number) => `Map ${index}`,
    input: (channel: number) => `Input, channel ${channel}`,
    output: (map: number) => `Output, map ${map}`,
    pixel: (row: number, column: number, value: string) => `row ${row}, column ${column}: ${value}`,
    channel: 'Input channel',
    window: 'window',
    kernel: 'kernel',
    products: (sum: string) => `nine products, added: ${sum}`,
    channels: (count: number) => `all ${count} channels added`,
    bias: 'bias',
    relu: 'after ReLU',
    network: 'the network’s own value',
    pooled: 'largest of the window',
    noDigit: 'Draw a digit in the figure above: its way through the network appears here.',
    noModel: 'Here your own digit goes through the network, once the cell has one.',
    noMaps: 'This network has no feature maps: it never looks at neighbouring pixels together.',
    description: (layer: string, map: number, row: number, column: number, value: string) =>
      `${layer}, map ${map}, row ${row}, column ${column}: ${value}.`,
  },
  confusion: {
    figureName: 'Confusion matrix of the test images',
    caption:
      'Rows: what it is. Columns: what the network reads. Choose a cell to see its images; without one you see the costliest mistakes.',
    matrix: 'Confusion matrix of the 10,000 test images',
    rows: 'digit',
    columns: 'read as',
    cell: (label: number, taken: number, count: number) =>
      `Digit ${label} read as ${taken}: ${count}`,
    accuracy: (percent: string, wrong: number, total: number) =>
      `${percent} right; ${wrong} of ${total} misread.`,
    worst: (shown: number, total: number) => `The costliest mistakes, ${shown} of ${total}`,
    chosen: (label: number, taken: number, shown: number, total: number) =>
      `Digit ${label} read as ${taken}, ${shown} of ${total}`,
    all: 'Show the costliest mistakes',
    image: (index: number, label: number, taken: number, percent: string, loss: string) =>
      `${label}→${taken} ${percent}: test image ${index} is a ${label}, read as ${taken} with probability ${percent}, loss ${loss}`,
    mistake: (label: number, taken: number, percent: string) => `${label}→${taken} ${percent}`,
    toDigit: 'Choosing an image also puts it into the two figures above.',
    none: 'When the run has ended, the network reads all 10,000 test images and its confusions appear here. A run that you stopped can be tested with the button.',
  },
};

export type Words = typeof en;
