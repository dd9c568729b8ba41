/** The figures' words in English; Chinese follows their type. */
import { formatCount } from '@/components/figure/format';

export const en = {
  plane: {
    figureName: 'A plane of codes',
    caption:
      'Drag A through the plane: the decoder draws what stands there. The small digits are the codes of 500 real ones.',
    description: (network: string, place: string) =>
      `A plane with the codes of 500 digits, by the ${network} autoencoder. A stands at ${place}; beside the plane is what the decoder draws there.`,
    network: 'Autoencoder',
    networks: { plain: 'plain', variational: 'variational' },
    lit: 'Show',
    all: 'all digits',
    walker: (name: string) => `Place ${name}`,
    place: (u: string, v: string) => `c₁ = ${u}, c₂ = ${v}`,
    drawn: 'Drawn at A',
    drawnLabel: (place: string) => `What the decoder draws at ${place}`,
    original: 'The digit whose code A is',
    noOriginal: 'No digit has been chosen for this place',
    examples: 'Put A at the code of a real digit',
    example: (digit: number) => `a ${digit}`,
    between: 'From A to B in nine equal steps',
    step: (index: number, count: number) => `picture ${index} of ${count}`,
    draw: 'Draw ten other codes',
    chance: (network: string) => `Codes drawn by chance, ${network}`,
    shipped:
      'Weights that came with the page, from one run of the cell “plane” below. Run it, and its network takes over.',
    own: (steps: number) => `Weights of your own run, after ${formatCount(steps)} steps.`,
  },
  denoise: {
    figureName: 'A digit spoilt and cleaned',
    caption:
      'Move the slider, or draw dirt on the digit in the middle: press and drag, or arrow keys and Space.',
    description: (before: string, after: string) =>
      `A digit, the same digit spoilt, and what the network makes of that. The error of the spoilt one is ${before}, of the cleaned one ${after}.`,
    clean: 'Digit',
    spoilt: 'Spoilt',
    draw: 'Spoilt digit to draw on: Space inks a pixel',
    pixel: (row: number, column: number) => `pixel ${row}, ${column}`,
    cleaned: 'Cleaned',
    error: (error: string) => `error ${error}`,
    noise: 'Noise',
    again: 'Other noise',
    wipe: 'Wipe off the dirt',
    choose: 'Choose a digit',
    example: (digit: number) => `a ${digit}`,
    shipped:
      'Weights that came with the page, from one run of the cell “denoise” below. Run it, and its network takes over.',
    own: (steps: number) => `Weights of your own run, after ${formatCount(steps)} steps.`,
  },
};
