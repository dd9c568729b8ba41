/** The figures' English words. */
import type { ChainVerdict } from './chain';

type Row = readonly [string, string, string, string];

export const en = {
  log: 'Logarithmic bars',
  chain: {
    figureName: 'A chain of layers and its gradients',
    caption:
      'From the output, on top, back to the input. Each row multiplies the gradient of the row above by its own w · f′(z). A hollow dot stands where the function is almost flat.',
    description: (chain: {
      readonly name: string;
      readonly x: string;
      readonly w: string;
      readonly depth: number;
      readonly gradient: string;
      readonly verdict: string;
    }) =>
      `A chain of ${chain.depth} layers of one ${chain.name} unit each, weight ${chain.w}, input ${chain.x}. The output changes ${chain.gradient} times as much as the input. ${chain.verdict}`,
    heads: ['Layer', 'z on f', 'w · f′(z)', 'Gradient so far'] as Row,
    input: 'Input x',
    weight: 'Weight w',
    depth: 'Layers',
    whole: (depth: number) => `∂a${subscript(depth)}/∂x`,
    verdicts: {
      dead: 'Dead: one factor is exactly 0, and so is everything before it.',
      vanished: 'Vanished: less than a thousandth arrives.',
      kept: 'It arrives.',
      exploded: 'Exploded: more than a thousandfold arrives.',
    } satisfies Record<ChainVerdict, string> as Record<ChainVerdict, string>,
  },
  deep: {
    figureName: 'The ten layers of a network',
    caption:
      'Ten layers of 16 units, three outputs, 114 penguins, weights just drawn. One forward and one backward pass give every number here.',
    description: (network: {
      readonly name: string;
      readonly gain: string;
      readonly first: string;
      readonly last: string;
      readonly spreadFirst: string;
      readonly spreadLast: string;
      readonly dead: number;
    }) =>
      `Ten layers of 16 ${network.name} units with gain ${network.gain}. The gradient of layer 10 has length ${network.last}, that of layer 1 ${network.first}. Activations of layer 1 spread by ${network.spreadFirst} from bird to bird, those of layer 10 by ${network.spreadLast}. Units that are dead: ${network.dead}.`,
    heads: ['Layer', 'Sums z', 'Spread of a', '‖∂L/∂W‖'] as Row,
    scene: (name: string, gain: string) => `${name}, gain ${gain}`,
    scenes: 'Settings of the text',
    flat: (share: string) => `${share} flat`,
    gain: 'Gain',
    seed: 'Seed',
    seedLabel: 'Seed of the weights',
    dead: (count: number, all: number) => `${count} of ${all} dead`,
    ratio: (times: string) => `The gradient of layer 10 is ${times} times that of layer 1.`,
    loss: (loss: string) => `(Loss: ${loss})`,
    legend:
      'Each histogram counts the sums z of one layer, all birds and units together, from −5 to 5; its outermost bars hold what lies beyond. Shaded, with hollow bars: where the function has less than 5 % of its steepest slope. “Flat” is the share of sums there. “Spread of a” is how much a unit’s activation differs from bird to bird: its standard deviation, over the units of the layer. A unit is dead if its slope is 0 for every bird.',
  },
};

/** Digits as print has them below the line. */
export function subscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit)));
}

export type Words = typeof en;
