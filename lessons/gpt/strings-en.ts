/** The figures' words in English; Chinese follows their type. */
import type { CountingName } from './counting-losses';

const units: Readonly<Record<string, string>> = { ' ': 'space', '\n': 'line’s end' };

interface HeadsWords {
  readonly text: string;
  readonly next: string;
  readonly share: string;
  readonly step: number;
}

const counting: Readonly<Record<CountingName, string>> = {
  uniform: 'a guess among all',
  single: 'single characters counted',
  pairs: 'pairs counted',
  triples: 'triples counted',
};

export const en = {
  run: {
    figureName: 'A run of the cell, from noise to words',
    caption: 'Move the slider: what the network writes, and its loss beside what counting gives.',
    description: (step: number, held: string, sample: string) =>
      `After ${step} steps the loss on the held-out text is ${held}. The network writes: ${sample}`,
    step: 'Step',
    curves: 'Loss per character; move along the curves to read them off',
    loss: 'loss in training',
    held: 'held-out text',
    counting,
    network: (step: number) => `the GPT, step ${step}`,
    columns: {
      model: 'On the held-out text',
      nats: 'loss L',
      perplexity: 'perplexity',
      bits: 'bits',
    },
    wrote: (step: number) => `What it wrote after ${step} steps:`,
    recorded: (steps: number, minutes: string) =>
      `Recorded from the cell of this page: ${steps} steps from random weights on WebAssembly, one thread and no GPU; ${minutes} minutes of processor time on a busy machine.`,
    loading: 'The recorded run is being fetched.',
    failed: 'The recorded run did not come.',
    again: 'Try again',
  },
  heads: {
    figureName: 'Every head, on a text of yours',
    caption:
      'Type a text, choose a step, have it write on. Tap a head to open it; a row is a character that looks, a column one that is looked at.',
    description: ({ text, next, share, step }: HeadsWords) =>
      `After ${step} steps the network reads “${text}” and gives ${next} ${share} %.`,
    nothing: {
      text: 'Type at least one character.',
      recorded: 'The recorded network is being fetched.',
      run: 'Nothing to show yet: run the cell below. If it has run, its network has another shape than this figure can read.',
    },
    source: 'Network',
    sources: { recorded: 'the recorded run', run: 'what the cell below trains' },
    step: 'Step',
    ofRun: (step: number) => `Your run, after step ${step}.`,
    text: 'Text that it reads',
    foreign: (signs: string) =>
      `It does not know: ${signs}. It reads □, or its first character, in their place.`,
    lastOnly: (most: number, length: number) =>
      `It sees the last ${most} of these ${length} characters.`,
    temperature: 'temperature',
    most: 'top-k',
    next: 'What may come next',
    write: (sign: string, percent: string) => `Write ${sign}, ${percent} %`,
    others: (count: number, percent: string) => `and ${count} more, together ${percent} %`,
    spoken: (sign: string) => units[sign] ?? `‘${sign}’`,
    writeOn: 'Write on',
    writeAgain: 'Write once more',
    stop: 'Stop',
    take: 'Take it as the text',
    written: 'What it wrote',
    allHeads: (blocks: number, heads: number) => `${blocks} blocks of ${heads} heads`,
    sheet: 'Attention weights of all heads, block by block',
    sheetNote:
      'Each square is a head: a row a character that looks, from top to bottom; a column one that it looks at, from left to right. The colour goes by the square root of the weight, so that small ones are seen.',
    headName: (block: number, head: number) => `Block ${block}, head ${head}`,
    looks: (query: string, key: string, percent: string) =>
      `${query} looks at ${key} with ${percent} %`,
    matrix: 'Attention weights of this head',
    row: (query: string) => `What ${query} looks at, in percent`,
  },
};
