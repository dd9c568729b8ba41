/** The figures' English words. */
import type { ChainVerdict } from './chain';
import type { UnitVerdict } from './dying-unit';
import type { FunctionName } from './functions';

type Row = readonly [string, string, string, string];

export const activationWordsEn = {
  choose: 'Activation',
  names: {
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'leaky ReLU',
    elu: 'ELU',
    gelu: 'GELU',
  } satisfies Record<FunctionName, string> as Record<FunctionName, string>,
  log: 'Logarithmic bars',
  curves: {
    caption:
      'Drag z along the lower edge, click anywhere, or use the arrow keys. Another function keeps the same z.',
    description: (at: {
      readonly name: string;
      readonly z: string;
      readonly a: string;
      readonly slope: string;
      readonly percent: string;
    }) =>
      `The function ${at.name} with its slope and its tangent. At z = ${at.z} its value is ${at.a} and its slope ${at.slope}, ${at.percent} % of the largest it has.`,
    keys: { f: 'f(z)', slope: 'slope f′(z)', tangent: 'tangent' },
    handle: 'z',
    handleText: (z: string, a: string, slope: string) => `z = ${z}; value ${a}; slope ${slope}`,
    card: (z: string) => `At z = ${z}:`,
    share: (percent: string, largest: string) =>
      `That is ${percent} % of the steepest slope it has, ${largest}.`,
    nudge: (by: string, change: string) => `Raise z by ${by}, and a changes by about ${change}.`,
    leak: 'Slope below 0',
    all: 'All six curves at once',
    corner: 'At the corner there is no slope; 0 is a convention.',
  },
  chain: {
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
    caption:
      'Ten layers of 16 units, three outputs, 114 penguins, weights just drawn. One forward and one backward pass give every number here.',
    description: (network: {
      readonly name: string;
      readonly gain: string;
      readonly first: string;
      readonly last: string;
      readonly dead: number;
    }) =>
      `Ten layers of 16 ${network.name} units with gain ${network.gain}. The gradient of layer 10 has length ${network.last}, that of layer 1 ${network.first}. Units that are dead: ${network.dead}.`,
    heads: ['Layer', 'Sums z', 'Flat', '‖∂L/∂W‖'] as Row,
    gain: 'Gain',
    seed: 'Seed',
    seedLabel: 'Seed of the weights',
    dead: (count: number, all: number) => `${count} of ${all} dead`,
    ratio: (times: string) => `The gradient of layer 10 is ${times} times that of layer 1.`,
    loss: (loss: string) => `(Loss: ${loss})`,
    legend:
      'Each histogram counts the sums z of one layer, all birds and units together, from −5 to 5; its outermost bars hold what lies beyond. Shaded, with hollow bars: where the function has less than 5 % of its steepest slope. “Flat” is the share of sums there. A unit is dead if its slope is 0 for every bird.',
  },
  dying: {
    caption:
      'Click the map or drag the ring to start elsewhere; arrow keys move the ring when it has the focus. Below: the unit’s answer to every speed, and the 50 cars.',
    description: (unit: {
      readonly name: string;
      readonly start: string;
      readonly rate: string;
      readonly steps: number;
      readonly at: string;
      readonly loss: string;
      readonly awake: number;
      readonly verdict: string;
    }) =>
      `One ${unit.name} unit. From (w, b) = ${unit.start}, ${unit.steps} steps with learning rate ${unit.rate} lead to ${unit.at}, where the loss is ${unit.loss} and the unit answers ${unit.awake} of 50 cars. ${unit.verdict}`,
    axes: ['speed (10 mph)', 'distance (100 ft)'] as readonly [string, string],
    start: 'Start point',
    startText: (point: string) => `(w, b) = ${point}`,
    legend:
      'The loss over w and b; the redder, the higher. Ring: the start. Disc: where the walk stands. Dashed arrow: the next step. Cross: the lowest point.',
    rate: 'Learning rate α',
    nextStep: (step: number) => `Step ${step}, the next one:`,
    awake: (count: number, all: number) => `Sum z above 0 for ${count} of ${all} cars.`,
    verdicts: {
      dead: 'Dead: silent for every car, gradient exactly 0. It will never move again.',
      asleep: 'Asleep: silent for every car, but the slope is not 0, so it creeps back.',
      arrived: 'Arrived: the gradient is nearly 0 because the line fits.',
      learning: 'Learning.',
    } satisfies Record<UnitVerdict, string> as Record<UnitVerdict, string>,
  },
  softmax: {
    caption: 'Drag a logit, or move it by arrow keys.',
    description: (
      classes: readonly {
        readonly name: string;
        readonly logit: string;
        readonly probability: string;
      }[],
      temperature: string,
    ) =>
      `Softmax at temperature ${temperature}: ${classes.map(({ name, logit, probability }) => `${name} with logit ${logit} gets ${probability}`).join('; ')}.`,
    group: 'Logits and probabilities',
    classes: ['cat', 'dog', 'fox', 'owl'] as readonly string[],
    heads: { logit: 'Logit zᵢ', power: 'e^(zᵢ/T)', probability: 'Probability pᵢ' },
    handle: (name: string) => `Logit of ${name}`,
    handleText: (logit: string, probability: string) => `${logit}; probability ${probability}`,
    sum: 'Sum',
    temperature: 'Temperature T',
    shift: (by: number): string => (by > 0 ? 'Add 1 to all' : 'Take 1 from all'),
  },
};

/** Digits as print has them below the line. */
export function subscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit)));
}
