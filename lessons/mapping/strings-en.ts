/** The figures' English words. */
import type { CurveName, FitActivation } from './model';
import type { Ring } from './programs';

interface FitWords {
  readonly units: number;
  readonly activation: string;
  readonly parameters: number;
  readonly steps: number;
  readonly loss: string;
}

export const en = {
  curve: {
    figureName: 'A network that learns a drawn curve',
    caption:
      'Draw a curve of your own with mouse or finger. By keyboard: the ring moves along the curve with ← →, and lifts it with ↑ ↓.',
    description: ({ units, activation, parameters, steps, loss }: FitWords) =>
      `A drawn curve of 41 examples, and a network with ${units} hidden units (${activation}) and ${parameters} parameters. After ${steps} steps of training the mean squared error is ${loss}.`,
    legend:
      'Dashed: the curve to be learned. Thick: the network. Thin: what each hidden unit adds. Outside of the dashed edges there are no examples.',
    axes: ['x', 'y'] as readonly [string, string],
    curves: { wave: 'Wave', step: 'Step', peak: 'Peak' } satisfies Record<
      CurveName,
      string
    > as Record<CurveName, string>,
    units: 'Hidden units',
    activation: 'Activation f',
    activations: {
      tanh: 'tanh, smooth',
      relu: 'ReLU, a corner',
      sigmoid: 'sigmoid, smooth',
    } satisfies Record<FitActivation, string> as Record<FitActivation, string>,
    short: { tanh: 'tanh', relu: 'ReLU', sigmoid: 'σ' } satisfies Record<
      FitActivation,
      string
    > as Record<FitActivation, string>,
    learn: 'Learn',
    pause: 'Pause',
    step: 'One step',
    many: '1000 steps',
    forget: 'Forget',
    other: 'Other start',
    parameters: 'Parameters:',
    steps: 'steps:',
    loss: 'mean squared error:',
    ring: 'Curve at a place',
    ringText: (x: string, y: string) => `x = ${x}, y = ${y}`,
    unitList: 'What each hidden unit adds',
    outputBias: 'bias of the output:',
  },
  nesting: {
    figureName: 'Programs in three nested sets',
    caption: 'Choose a program and see how deep it lies.',
    legend: 'Program',
    rings: {
      ai: 'Artificial intelligence',
      ml: 'Machine learning',
      dl: 'Deep learning',
    } satisfies Record<Ring, string> as Record<Ring, string>,
    programs: [
      {
        name: 'Deep Blue, chess, 1997',
        reason:
          'It searched 100 to 200 million positions per second and judged them by features that people had chosen; most of what it knew was put in by hand.',
      },
      {
        name: 'A spam filter that counts words',
        reason:
          'Which words are suspicious is learned from examples. That words are to be counted was decided by a person.',
      },
      {
        name: 'A decision tree for loans',
        reason:
          'Its questions and limits are learned, from columns of a table that people thought of: income, age, debts.',
      },
      {
        name: 'LeNet, handwritten digits, 1989',
        reason:
          'It starts from pixels. What to look for in them, strokes and corners, is learned in its first layers.',
      },
      {
        name: 'GPT-3, text, 2020',
        reason:
          '175 billion parameters in 96 layers, learned by predicting what comes next in hundreds of billions of words and pieces of words.',
      },
    ],
  },
};

export type Words = typeof en;
