/** The figures' words in English. */
import type { LeafName, SceneName } from './chain';
import type { Mistake, ParameterId, UnitFunction } from './network';
import type { Step } from './network-steps';

interface ChainWords {
  readonly leaves: readonly string[];
  readonly step: number;
  readonly loss: string;
  readonly slopes: readonly string[];
}

interface NetworkWords {
  readonly x: readonly string[];
  readonly y: string;
  readonly output: string;
  readonly loss: string;
  readonly step: number;
  readonly deltas: readonly string[];
  readonly gradients: readonly string[];
  /** The loss after the update; null before it. */
  readonly after: string | null;
}

interface CheckWords {
  readonly mistake: string;
  readonly wrong: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

function nameOf(id: ParameterId | 'x1' | 'x2' | 'y'): string {
  if (id === 'y') return 'Target y';
  const kind = id.startsWith('w') ? 'Weight' : id.startsWith('b') ? 'Bias' : 'Input';
  return `${kind} ${id}`;
}

export const en = {
  measured: 'nudged',
  same: '✓ same',
  different: '✕ differs',
  chain: {
    scene: 'Loss',
    scenes: {
      once: 'L = (w⋅x + b − y)²',
      twice: 'L = (w⋅x + w − y)²: w is used twice',
    } satisfies Record<SceneName, string> as Record<SceneName, string>,
    forget: 'mistake: replace instead of add',
    stage: 'The graph. Right and left arrow keys step, the space bar plays.',
    leaf: (name: LeafName) => ({ w: 'Weight w', x: 'Input x', b: 'Bias b', y: 'Target y' })[name],
    leafText: (value: string, loss: string) => `${value}; loss ${loss}`,
    figureName: 'A squared error as a graph of computations',
    caption:
      'Drag w, x, b or y up and down, or focus one and use the arrow keys. Click the space between the nodes: then → and ← step, and the space bar plays.',
    forwards: 'Forwards: compute this value',
    backwards: 'Backwards: hand the slope on',
    waiting: 'Only the numbers that it starts from are known.',
    of: 'slope',
    chainRule: 'chain rule',
    description: ({ leaves, step, loss, slopes }: ChainWords) =>
      `Graph with ${leaves.join(', ')}. After step ${step} of 9; the loss of these numbers is ${loss}. ${slopes.length === 0 ? 'No slope is known yet.' : `Slopes: ${slopes.join(', ')}.`}`,
  },
  network: {
    stage: 'The network. Right and left arrow keys step, the space bar plays.',
    figureName: 'Back-propagation through a small network',
    caption:
      'Drag x₁, x₂, y or the weight on an edge; point at another edge to get hold of it. Click between the units: then → and ← step, and the space bar plays. Whatever you change, at whatever step, all numbers follow.',
    activation: 'f',
    functions: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU' } satisfies Record<
      UnitFunction,
      string
    > as Record<UnitFunction, string>,
    rate: 'Learning rate α',
    named: nameOf,
    valueText: (value: string, loss: string) => `${value}; loss ${loss}`,
    parameter: 'parameter',
    fresh: (symbol: string) => `new ${symbol}`,
    nudged: (value: string) => `nudged: ${value}`,
    titles: {
      inputs: 'Ready: one example, nine parameters. Take a step.',
      unit: 'Forwards: a unit adds up and bends',
      loss: 'Forwards: the loss',
      'output-slope': 'Backwards: how the loss depends on the output',
      delta: 'Backwards: the error signal of a unit',
      gradients: 'Backwards: the slopes by what flows into the unit',
      update: 'Downhill: all parameters move like this one, and the loss is computed anew',
    } satisfies Record<Step['type'], string> as Record<Step['type'], string>,
    moved: (before: string, after: string, fell: boolean) =>
      fell
        ? `The loss falls from ${before} to ${after}.`
        : `The loss does not fall: ${before} before, ${after} after. The step is too long, or there is no slope.`,
    keep: 'Keep these weights',
    corner:
      'A sum z lies at the corner of ReLU, where no single slope exists: the nudge crosses the corner, and the two need not agree.',
    description: (now: NetworkWords) =>
      `Inputs ${now.x.join(' and ')} give the output ${now.output}; the target is ${now.y}, the loss ${now.loss}. Step ${now.step} of 12. ${
        now.gradients.length === 0
          ? ''
          : `Error signals of the units: ${now.deltas.join(', ')}. Slopes so far: ${now.gradients.join(', ')}.`
      } ${now.after === null ? '' : `After the update the loss is ${now.after}.`}`,
  },
  check: {
    mistake: 'Backward pass',
    mistakes: {
      none: 'right',
      sign: 'y − ŷ instead of ŷ − y',
      factor: 'the 2 of the square forgotten',
      transpose: 'hidden weights transposed',
      slope: 'f′ taken at a instead of z',
    } satisfies Record<Mistake, string> as Record<Mistake, string>,
    figureName: 'Gradient check of a backward pass',
    caption:
      'The network of the figure above with its starting weights; f is tanh. Each choice but the first has one mistake in its backward pass.',
    slope: 'slope',
    backwards: 'backward pass',
    ratio: 'ratio',
    curves: 'Loss while stepping along these slopes, α = 0.1',
    steps: 'step',
    with: { right: 'right', wrong: 'mistake' },
    last: (count: number, right: string, wrong: string | null) =>
      wrong === null
        ? `After ${count} steps: ${right}.`
        : `After ${count} steps: ${wrong} with the mistake, ${right} without.`,
    description: ({ mistake, wrong, first, last, count }: CheckWords) =>
      `Backward pass: ${mistake}. ${
        wrong.length === 0
          ? 'All nine derivatives agree with the nudges.'
          : `${wrong.length} of nine derivatives differ from the nudges: ${wrong.join(', ')}.`
      } Along these slopes the loss goes from ${first} to ${last} in ${count} steps.`,
  },
};

export type Words = typeof en;
