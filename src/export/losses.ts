/** Losses of TensorFlow.js in Keras's and PyTorch's words. */

export interface Loss {
  readonly keras: string;
  /**
   * @param output what the model gives for `xb`
   * @param logits the same before its last softmax or sigmoid; null where it ends in neither
   */
  readonly torch: (output: string, logits: string | null, rank: number) => string;
  /** How a prediction is right: the largest class, a threshold, or not at all. */
  readonly judged: 'class' | 'index' | 'threshold' | null;
}

/** Classes of sequences one after the other, as PyTorch's cross-entropy has them. */
function rows(value: string, rank: number): string {
  return rank > 2 ? `${value}.flatten(0, -2)` : value;
}

type WriteTorch = Loss['torch'];

function crossEntropy(...[output, logits, rank]: Parameters<WriteTorch>): string {
  if (logits === null) return `-(yb * ${output}.clamp(1e-7, 1 - 1e-7).log()).sum(-1).mean()`;
  return `F.cross_entropy(${rows(logits, rank)}, ${rows('yb', rank)})`;
}

function sparseCrossEntropy(...[output, logits, rank]: Parameters<WriteTorch>): string {
  const classes = 'yb.long().flatten()';
  if (logits !== null) return `F.cross_entropy(${rows(logits, rank)}, ${classes})`;
  return `F.nll_loss(${rows(`${output}.clamp(1e-7, 1 - 1e-7).log()`, rank)}, ${classes})`;
}

function binaryCrossEntropy(...[output, logits]: Parameters<WriteTorch>): string {
  if (logits === null) return `F.binary_cross_entropy(${output}, yb)`;
  return `F.binary_cross_entropy_with_logits(${logits}, yb)`;
}

function plain(keras: string, torch: string): Loss {
  return { keras, torch: (output) => `F.${torch}(${output}, yb)`, judged: null };
}

const squared = plain('"mean_squared_error"', 'mse_loss');
const absolute = plain('"mean_absolute_error"', 'l1_loss');

const losses: Readonly<Record<string, Loss>> = {
  meanSquaredError: squared,
  mse: squared,
  MSE: squared,
  meanAbsoluteError: absolute,
  absoluteDifference: absolute,
  mae: absolute,
  huberLoss: plain('keras.losses.Huber()', 'huber_loss'),
  categoricalCrossentropy: {
    keras: '"categorical_crossentropy"',
    torch: crossEntropy,
    judged: 'class',
  },
  sparseCategoricalCrossentropy: {
    keras: '"sparse_categorical_crossentropy"',
    torch: sparseCrossEntropy,
    judged: 'index',
  },
  binaryCrossentropy: {
    keras: '"binary_crossentropy"',
    torch: binaryCrossEntropy,
    judged: 'threshold',
  },
  logLoss: { keras: '"binary_crossentropy"', torch: binaryCrossEntropy, judged: 'threshold' },
  softmaxCrossEntropy: {
    keras: 'keras.losses.CategoricalCrossentropy(from_logits=True)',
    torch: (output, _, rank) => `F.cross_entropy(${rows(output, rank)}, ${rows('yb', rank)})`,
    judged: 'class',
  },
  sigmoidCrossEntropy: {
    keras: 'keras.losses.BinaryCrossentropy(from_logits=True)',
    torch: (output) => `F.binary_cross_entropy_with_logits(${output}, yb)`,
    judged: null,
  },
};

/** Null where the name is of none that is known. */
export function lossOf(name: string): Loss | null {
  return losses[name] ?? null;
}
