/** The figures' English words. */
import type { UnitVerdict } from './dying-unit';

export const en = {
  curves: {
    figureName: 'An activation function and its slope',
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
  dying: {
    figureName: 'A unit that can die',
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
    figureName: 'Softmax of four logits',
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

export type Words = typeof en;
