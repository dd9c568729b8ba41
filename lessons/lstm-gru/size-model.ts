/** Parameters of recurrent layers, as the libraries keep them. */

/** The layers that are counted, TensorFlow.js's own first. */
export const layers = ['rnn', 'lstm', 'gru', 'gruAfter', 'torchLstm'] as const;
export type LayerName = (typeof layers)[number];

interface Made {
  /** How many sums W x + U h + b a step takes of each unit. */
  readonly parts: number;
  /** Biases of each of them: two where x and h have one each. */
  readonly biases: 1 | 2;
}

/** Keras resets a GRU's state after U by default; PyTorch has two biases everywhere. */
const made: Readonly<Record<LayerName, Made>> = {
  rnn: { parts: 1, biases: 1 },
  lstm: { parts: 4, biases: 1 },
  gru: { parts: 3, biases: 1 },
  gruAfter: { parts: 3, biases: 2 },
  torchLstm: { parts: 4, biases: 2 },
};

/** parts · (units · (inputs + units) + biases · units) */
export function countParameters(layer: LayerName, inputs: number, units: number): number {
  const { parts, biases } = made[layer];
  return parts * (units * (inputs + units) + biases * units);
}
