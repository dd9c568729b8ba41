/** The figures' words in English. */
import type { OptimiserName } from '@/math/optimisers';
import type { RacerName } from './race-model';
import type { SceneName } from './scenes';

interface StepWords {
  readonly optimiser: string;
  readonly scene: string;
  readonly start: string;
  readonly rate: string;
  readonly steps: number;
  readonly at: string;
  readonly loss: string;
  readonly move: string;
}

interface RaceWords {
  readonly scene: string;
  readonly start: string;
  readonly steps: number;
  readonly racers: readonly { readonly name: string; readonly excess: string }[];
}

interface MapWords {
  readonly optimiser: string;
  readonly scene: string;
  readonly steps: number;
  readonly rate: string;
  readonly memory: string;
  readonly left: string;
}

const optimisers: Readonly<Record<OptimiserName, string>> = {
  sgd: 'Plain descent',
  momentum: 'Momentum',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};

const racers: Readonly<Record<RacerName, string>> = {
  ...optimisers,
  sgd: 'Plain',
  own: 'Yours',
};

const scenes: Readonly<Record<SceneName, string>> = {
  bowl: 'bowl',
  ravine: 'ravine',
  saddle: 'saddle',
  rosenbrock: 'Rosenbrock’s valley',
  beale: 'Beale’s plain',
  gorge: 'steep ravine',
};

export const en = {
  surface: 'Surface',
  scenes,
  optimiser: 'Optimiser',
  optimisers,
  racers,
  rate: 'Learning rate α',
  start: 'Start point',
  startText: (point: string, loss: string) => `${point}; loss ${loss}`,
  settings: {
    beta: 'β, kept of m',
    rho: 'ρ, kept of v',
    beta1: 'β₁, kept of m',
    beta2: 'β₂, kept of v',
    decay: 'λ, weight decay',
  },
  corrected: 'Bias correction',
  step: {
    figureName: 'One step of an optimiser',
    caption:
      'Click the map or drag the ring to start elsewhere. The cards write out the next step of each weight, with its numbers.',
    legend:
      'Ring: the start. Disc: where the walk stands. Dashed arrow: the next step. Cross: the lowest point.',
    legendOther: (corrected: boolean): string =>
      corrected
        ? 'Dashed line with a square: the same without bias correction.'
        : 'Dashed line with a square: the same with bias correction.',
    card: (weight: string, step: number) => `Step ${step} of ${weight}`,
    lossNow: (steps: number) => `After ${steps} ${steps === 1 ? 'step' : 'steps'} L =`,
    lost: 'The numbers have overflowed; this was the last step.',
    slopeHere: (weight: string, value: string) => `∂L/∂${weight} at ${value}`,
    description: (state: StepWords) =>
      `${state.optimiser} on the surface: ${state.scene}. From ${state.start}, ${state.steps} steps with learning rate ${state.rate} lead to ${state.at}, where the loss is ${state.loss}. The next step moves by ${state.move}.`,
  },
  race: {
    figureName: 'A race of optimisers',
    caption:
      'All start together at the ring. Each has a rate of its own; untick who should rest. “Yours” runs in the cell further down.',
    legend:
      'The marks show where each one stands; cross: the lowest point. On the landscape, heights of Rosenbrock’s and Beale’s surfaces are logarithms.',
    racer: 'Racer',
    rateOf: (name: string) => `Learning rate of ${name}`,
    excess: 'Above lowest',
    arrived: 'There at',
    arrivedAt: (step: number | null) => (step === null ? '–' : String(step)),
    arrivedMeaning:
      'There: less than 0.01 above the lowest loss, for good. The race lasts 300 steps.',
    equalise: 'One rate for all',
    tuned: 'Rates that suit',
    ownWaiting: 'not in the race yet',
    ownRunning: 'from the cell',
    curves: 'Loss above the lowest, step by step',
    steps: 'Steps',
    ownFailed: (reason: string) => `Your optimiser stopped: ${reason}`,
    ownBadAnswer: 'it did not answer with two finite moves',
    description: (race: RaceWords) =>
      `Surface: ${race.scene}. From ${race.start}, after ${race.steps} steps, above the lowest loss by: ${race.racers.map(({ name, excess }) => `${name} ${excess}`).join(', ')}.`,
  },
  map: {
    figureName: 'The loss that settings lead to',
    caption:
      'Every point of the left map is one pair of settings; its colour is the loss that they lead to. Drag the probe, and its walk is drawn on the right.',
    legend:
      'The bluer, the lower the loss ends; each line is another factor of ten. Orange and hatched: higher than at the start. Dashed: the limit 2(1 + β)/c.',
    steps: 'Steps',
    probe: 'Probe: rate and memory',
    probeText: (rate: string, memory: string, left: string) =>
      `α ${rate}, β ${memory}: ${left} of the loss is left`,
    axisRate: 'α →',
    axisMemory: { momentum: '↑ β', adam: '↑ β₁' },
    left: 'share of the loss that is left',
    description: (map: MapWords) =>
      `${map.optimiser} on the surface: ${map.scene}. With α = ${map.rate} and β = ${map.memory}, ${map.steps} steps leave ${map.left} of the loss at the start.`,
  },
};

export type Words = typeof en;
