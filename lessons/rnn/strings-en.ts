/** The figures' words in English; `strings-zh.ts` has the same ones. */
import type { SceneName } from './cell-model';
import type { Kind } from './gap-model';
import type { SampleName } from './samples';

const units: Readonly<Record<string, string>> = { ' ': 'space', '\n': 'line end' };

export const en = {
  cell: {
    figureName: 'A recurrent cell, step by step',
    caption:
      'Type other symbols, change a weight, choose a step. Every column is the same cell, one time step later.',
    description: (step: number, state: string, output: string, influence: string) =>
      `At step ${step} the state is ${state} and the output ${output}. Lengths of the output's gradient at the inputs up to there: ${influence}.`,
    symbols: 'Symbols, one a step: a, b, and anything else for a blank',
    unrolled: 'The cell unrolled, a column for each step',
    step: (step: number, symbol: string, state: string, output: string) =>
      `Step ${step}: symbol ${symbol}, state ${state}, output ${output}`,
    empty: 'Type at least one symbol.',
    blank: 'blank',
    influence: (step: number) =>
      `How much each input moves the output of step ${step}: the length of its gradient`,
    inputWeights: 'Weights from the input: rows are units, columns are a and b',
    recurrentWeights: 'Weights from the state before: rows are units now, columns are units before',
    bias: 'Biases of the two units',
    outputWeights: 'Weights of the output',
    weight: (name: string, row: number, column: number) => `${name}, row ${row}, column ${column}`,
    sums: (step: number) => `Step ${step} with its numbers`,
    undo: 'Undo',
    scenes: 'Scenes',
    scene: {
      keep: 'A symbol that is kept',
      fade: 'A symbol that fades',
      before: 'One step ago',
      spin: 'A state that turns',
    } satisfies Record<SceneName, string>,
  },
  strip: {
    figureName: 'What moves the next letter',
    caption:
      'Choose a letter as the present one, or change the text. The colours are gradients, computed anew for every change.',
    description: (text: string, letter: string, probability: string, most: string) =>
      `After “${text}” the network expects ${letter} with probability ${probability}. Of the letters before, ${most} moves it most.`,
    text: 'Text: letters and spaces',
    row: (letter: string) => `How much each letter moves ln p of ${letter}`,
    spoken: (letter: string) => units[letter] ?? letter,
    guesses: 'Next letter',
    likeliest: 'The likeliest next letters; choose whose probability is asked about',
    writeOn: 'Add the likeliest letter',
    log: 'colours by powers of ten',
    recorded: (steps: number) => `Weights recorded from the cell below after ${steps} steps.`,
    followed: (step: number) => `Weights of your own run of the cell below, at step ${step}.`,
    reading: (letter: string, back: number, value: string) =>
      `“${letter}”, ${back} ${back === 1 ? 'step' : 'steps'} back, moves it most: ${value}`,
    here: (letter: string, value: string) =>
      `The present letter “${letter}” moves it most: ${value}`,
    samples: 'Texts',
    sample: {
      cat: '… the cat that',
      dog: '… the dog that',
      cow: '… the cow with the crumpled horn that',
      fox: '… the fox that',
    } satisfies Record<SampleName, string>,
  },
  gap: {
    figureName: 'The gradient’s length over the gap',
    caption:
      'Drag the round handle up and down to stretch U, and the lower one to read another gap. The scale goes by powers of ten.',
    description: (sigma: string, gap: number, length: string, bound: string) =>
      `U's largest singular value is ${sigma}. ${gap} steps back the gradient's length is ${length}; σ to the power of the gap is ${bound}.`,
    kind: 'U',
    kinds: {
      orthogonal: 'orthogonal, times σ',
      normal: 'normal draws, scaled to σ',
    } satisfies Record<Kind, string>,
    sigma: 'Largest singular value of U',
    gap: 'Gap',
    steps: (gap: number) => `${gap} steps back`,
    drive: 'Strength of the input',
    axes: ['steps back', 'power of ten'] as [string, string],
    quantity: (gap: number) => `Length ${gap} steps back`,
    bound: 'σᵏ: the most that U can do',
    linear: 'U alone, without tanh',
    real: 'the gradient: U and tanh',
    slope: 'mean of 1 − h² over these steps',
    factor: 'per step',
    verdict: {
      down: 'It vanishes.',
      still: 'It keeps its order of magnitude.',
      up: 'It explodes.',
    },
  },
};
