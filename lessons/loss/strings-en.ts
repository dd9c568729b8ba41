/** The figures' English words. */
import type { LossName } from './model';

interface FitWords {
  readonly loss: string;
  readonly line: string;
  readonly mean: string;
  readonly lowest: string;
  readonly share: number;
}

interface LogitWords {
  readonly z: string;
  readonly label: number;
  readonly p: string;
  readonly losses: readonly string[];
  readonly slopes: readonly string[];
}

export const en = {
  worked: {
    figureName: 'The mean squared error by hand',
    caption: 'Type other predictions and watch which of the two means moves more.',
    description: (squared: string, absolute: string) =>
      `Five predictions beside their targets. Mean squared error ${squared}, mean absolute error ${absolute}.`,
    target: 'target y',
    prediction: 'prediction ŷ',
    error: 'ŷ − y',
    square: '(ŷ − y)²',
    size: '|ŷ − y|',
    mean: 'mean',
    field: (index: number) => `Prediction ${index}`,
  },
  fit: {
    figureName: 'Points, a line and its loss',
    caption:
      'Drag a point up or down, drag an end of the line, or drag the ring on the map: picture and map are one. Arrow keys move whatever has the focus.',
    description: ({ loss, line, mean, lowest, share }: FitWords) =>
      `Eleven points and a line with (w, b) = ${line}. ${loss} ${mean}; its lowest point is at ${lowest}. One point alone makes up ${share} % of the loss.`,
    choose: 'Loss',
    losses: {
      squared: 'Mean squared error',
      absolute: 'Mean absolute error',
      huber: 'Mean Huber loss',
    } satisfies Record<LossName, string> as Record<LossName, string>,
    delta: 'Bend δ',
    outlier: 'Move the outlier',
    lowest: 'Best line',
    undo: 'Undo',
    axes: ['x, from its mean', 'y'] as readonly [string, string],
    point: (x: number) => `Point at x = ${x}`,
    end: ['Left end of the line', 'Right end of the line'] as readonly [string, string],
    map: 'Line (w, b)',
    mapText: (line: string, mean: string) => `${line}; loss ${mean}`,
    legend: 'The loss of every line: across its slope w, upwards its height b. Cross: the lowest.',
    share: (percent: number) => `${percent} % of it comes from a single point.`,
  },
  entropy: {
    figureName: 'Cross-entropy of two examples',
    caption:
      'Drag the two marks sideways. The solid curve is the price for label 1, the dashed one for label 0.',
    description: (predictions: readonly string[], losses: readonly string[], mean: string) =>
      `Example 1 has label 1 and prediction ${predictions[0]}: loss ${losses[0]}. Example 2 has label 0 and prediction ${predictions[1]}: loss ${losses[1]}. Cross-entropy ${mean}.`,
    axes: ['prediction ŷ', 'loss'] as readonly [string, string],
    example: 'example',
    label: 'label y',
    prediction: 'prediction ŷ',
    given: 'given to the truth',
    loss: '−ln of it',
    mean: 'mean: cross-entropy',
    handle: (index: number, label: number) => `Prediction for example ${index}, label ${label}`,
    handleText: (p: string, loss: string) => `${p}; loss ${loss}`,
  },
  logit: {
    figureName: 'Two losses over one logit',
    caption:
      'Drag the logit z. The short straight lines are the slopes: they decide the next step.',
    description: ({ z, label, p, losses, slopes }: LogitWords) =>
      `Logit ${z}, label ${label}, prediction ${p}. Cross-entropy ${losses[0]} with derivative ${slopes[0]}; squared error ${losses[1]} with derivative ${slopes[1]}.`,
    axes: ['logit z', 'loss'] as readonly [string, string],
    label: 'Label y',
    losses: ['cross-entropy', 'squared error'] as readonly string[],
    handle: 'Logit z',
    handleText: (z: string, p: string) => `${z}; prediction ${p}`,
    card: (z: string, p: string) => `Slopes at z = ${z}, where ŷ = σ(z) = ${p}`,
  },
};

export type Words = typeof en;
