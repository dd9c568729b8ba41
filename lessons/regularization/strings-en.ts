/** The figures' English words. */
import type { Remedy } from './network-model';

export const en = {
  seed: 'Other points',
  training: 'training',
  validation: 'validation',
  trainingError: 'Training error',
  validationError: 'Validation error',
  degree: 'Degree',
  fit: {
    figureName: 'A polynomial through twelve points',
    caption:
      'Drag the points, or choose a degree. Rings are learned from; small dots are held back and only judge.',
    description: (fit: {
      readonly degree: number;
      readonly ridge: string;
      readonly training: string;
      readonly validation: string;
      readonly best: number;
    }) =>
      `A polynomial of degree ${fit.degree}, ridge ${fit.ridge}, fitted to twelve points. Mean squared error on these: ${fit.training}; on twenty-four other points: ${fit.validation}. The degree of least validation error is ${fit.best}.`,
    ridge: 'Ridge λ',
    point: (index: number) => `Training point ${index}`,
    curve: 'Show the curve that the points come from',
    curves: 'Mean squared error, for each degree (logarithmic)',
    largest: 'Largest weight',
    scenes: 'Settings of the text',
    scene: {
      under: 'Degree 1',
      right: 'Degree 3',
      over: 'Degree 11',
      ridge: 'Degree 11, λ = 0.001',
    },
  },
  folds: {
    figureName: 'Cross-validation with its folds',
    caption:
      'The twelve points of the figure above. Each row holds the filled ones back, learns from the hollow ones, and is judged by those that it held back.',
    description: (folds: {
      readonly count: number;
      readonly degree: number;
      readonly mean: string;
      readonly chosen: number;
    }) =>
      `Twelve points in ${folds.count} folds, degree ${folds.degree}: the mean error on what was held back is ${folds.mean}. It is least for degree ${folds.chosen}.`,
    count: 'Folds k',
    shuffled: 'Deal the points at random',
    fold: (index: number) => `Fold ${index}`,
    heads: ['Fold', 'Points', 'Error'] as readonly [string, string, string],
    held: (count: number) => `${count} held back`,
    mean: 'Mean of the folds',
    chosen: (degree: number) => `Least mean error: degree ${degree}`,
    degrees: 'Error, for each degree (logarithmic)',
    folds: 'mean of folds',
    further: '24 further points',
  },
  network: {
    figureName: 'A network that learns by heart',
    caption:
      'Two layers of twenty tanh units, trained on the twelve rings from the same first weights, whatever the remedy.',
    description: (network: {
      readonly remedy: string;
      readonly step: number;
      readonly training: string;
      readonly validation: string;
      readonly best: number;
    }) =>
      `${network.remedy}. After ${network.step} steps the training error is ${network.training}, the validation error ${network.validation}. The validation error of the whole run is least at step ${network.best}.`,
    remedy: 'Remedy',
    remedies: { none: 'none', l2: 'L2', l1: 'L1', dropout: 'dropout' } as Record<Remedy, string>,
    strength: 'Strength λ',
    share: 'Share q taken out',
    steps: 'Steps',
    curves: 'Mean squared error after each step (logarithmic)',
    stop: (step: number) => `Go to the least validation error, step ${step}`,
    weights: (near: string) => `All 440 weights. Nearer to 0 than 0.01: ${near}`,
    weightsLabel: 'Histogram of the weights',
    masks: 'Units of the two hidden layers for the first point, in this step. Crossed: taken out',
    noMasks: 'Choose dropout and take a step to see which units it takes out.',
    layer: (layer: number, out: number) => `Hidden layer ${layer}: ${out} of 20 units taken out`,
  },
  pictures: {
    figureName: 'Twelve copies of one digit',
    caption:
      'A digit of MNIST’s training images, and twelve copies of it as training would see them.',
    description: (digit: number, shift: number, turn: number, mirror: boolean) =>
      `A ${digit} and twelve copies, moved by up to ${shift} pixels and turned by up to ${turn} degrees${mirror ? ', some of them mirrored' : ''}.`,
    choose: 'Choose a digit',
    digit: (digit: number) => `a ${digit}`,
    shift: 'Move, pixels',
    turn: 'Turn, degrees',
    mirror: 'Mirror by chance',
    again: 'Draw others',
    copies: 'Copies; the target of each is still the same',
    copy: (index: number) => `Copy ${index}`,
  },
};

export type Words = typeof en;
