/** The figures' words in English; `strings-zh.ts` has the same ones. */
import type { Gate, Span } from './gates-model';
import type { SceneName, Source } from './gates-state';
import type { Kind } from './networks';
import type { LayerName } from './size-model';

interface Described {
  readonly length: number;
  readonly first: string;
  readonly answer: string;
  readonly share: string;
  readonly gradient: string;
  readonly held: readonly [gate: string, value: string] | null;
}

export const en = {
  gates: {
    figureName: 'Gates over time in a trained network',
    caption:
      'Change the symbols, hold a gate, choose a step and a unit. All numbers are computed anew for every change.',
    description: ({ length, first, answer, share, gradient, held }: Described) =>
      `${length} symbols, the first is ${first}. The network names ${answer} with probability ${share}. The gradient at the first symbol has the length ${gradient}. ${held === null ? 'No gate is held.' : `The gate ${held[0]} is held at ${held[1]}.`}`,
    source: 'Network',
    sources: {
      lstm: 'LSTM, saved',
      gru: 'GRU, saved',
      run: 'what the cell below trains',
    } satisfies Record<Source, string>,
    text: 'Symbols: a, b, c, d',
    sequences: 'Sequences',
    symbols: (length: number) => `${length} symbols`,
    asTrained: (length: number) => `${length} symbols, as trained`,
    others: 'Draw others behind the first',
    undo: 'Undo',
    shipped: (steps: number) => `Weights recorded from the cell below after ${steps} steps.`,
    followed: (step: number) => `Weights of your own run of the cell below, at step ${step}.`,
    noRun: 'The cell below has not run yet.',
    noGates: 'What the cell trains now has no gates: set its kind to 1 or 2.',
    empty: 'Type at least one symbol.',
    answer: (length: number) => `What came first? The answer after ${length} symbols`,
    influence: (symbol: string) =>
      `How much each symbol moves the score of ${symbol}: the length of its gradient, by powers of ten`,
    firstMoves: (first: string, most: string) =>
      `The first symbol moves it with ${first}; the strongest with ${most}.`,
    bands: (unit: number) => `Unit ${unit} over time. Tap a bar for its arithmetic.`,
    step: 'Step that is looked at',
    stepIs: (step: number, symbol: string) => `step ${step}, symbol ${symbol}`,
    hold: 'Hold a gate',
    gate: 'Gate',
    gateNames: {
      none: 'none',
      f: 'f, forget',
      i: 'i, input',
      o: 'o, output',
      u: 'u, update',
      r: 'r, reset',
    } satisfies Record<Gate | 'none', string>,
    value: 'Held at',
    where: 'Units',
    allUnits: 'all',
    oneUnit: (unit: number) => `unit ${unit}`,
    when: 'Steps',
    spans: {
      every: () => 'all',
      from: (step) => `from ${step} on`,
      only: (step) => `only ${step}`,
    } satisfies Record<Span, (step: number) => string>,
    scenes: 'Scenes',
    scene: {
      half: 'f at 0.5',
      leak: 'f at 0.95',
      unwritten: 'i at 0 from step 2 on',
      once: 'f at 0, only at step 31',
      unseen: 'o at 0',
    } satisfies Record<SceneName, string>,
    kept: (unit: number, share: string) =>
      `What unit ${unit} wrote at step 1 is multiplied by ${share} until the end.`,
    units: (symbol: string, step: number) => `${symbol} of every unit after step ${step}`,
    unit: (unit: number) => `unit ${unit}`,
    held: 'held by you',
    sums: (step: number, unit: number, symbol: string) =>
      `Step ${step}, symbol ${symbol}, unit ${unit}, with its numbers`,
    terms: 'In the brackets: the weight of the symbol, what comes from the state, the bias.',
    open: 'Open what comes from the state for',
    products: (symbol: string, sum: string) =>
      `What the state adds to ${symbol}: the products U · h add up to ${sum}`,
  },
  line: {
    figureName: 'The gradient over the gap, in three cells',
    caption:
      'Open the gates with the slider, drag the lower handle to read another gap. The scale goes by powers of ten.',
    description: (gap: number, lengths: readonly (readonly [string, string])[]) =>
      `${gap} steps back the gradient's length is ${lengths.map(([kind, length]) => `${length} in the ${kind}`).join(', ')}.`,
    kinds: { rnn: 'simple RNN', lstm: 'LSTM', gru: 'GRU' } satisfies Record<Kind, string>,
    direct: {
      rnn: '',
      lstm: 'LSTM, only along c',
      gru: 'GRU, only along h',
    } satisfies Record<Kind, string>,
    axes: ['steps back', 'power of ten'] as [string, string],
    gap: 'Gap',
    steps: (gap: number) => `${gap} steps back`,
    moment: 'Weights',
    moments: { start: 'random, as at the start', trained: 'trained' },
    quantity: (gap: number) => `Length ${gap} steps back`,
    factor: 'per step',
    bias: 'Bias of forget and update gates',
    gain: 'U multiplied by',
    another: 'Other random weights',
    shipped: 'All three trained by the cell above, with its own settings.',
    followed: (kind: string, step: number) => `${kind}: your own run, at step ${step}.`,
  },
  size: {
    figureName: 'Parameters and time per step',
    caption: 'Parameters are counted by formula; times are measured by the cell above.',
    description: (inputs: number, units: number, counts: string) =>
      `With ${inputs} inputs and ${units} units: ${counts} parameters.`,
    inputs: 'Inputs n',
    units: 'Units d',
    parameters: 'Parameters of the layer',
    layers: {
      rnn: 'simple RNN',
      lstm: 'LSTM',
      gru: 'GRU',
      gruAfter: 'GRU of Keras',
      torchLstm: 'LSTM of PyTorch',
    } satisfies Record<LayerName, string>,
    time: (units: number) =>
      `A gradient over 62 steps, on your machine, with ${units} units (median)`,
    notMeasured: 'Run the cell above to measure how long each takes on your machine.',
  },
};
