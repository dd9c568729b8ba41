/** Texts for the letter network, up to the place where what comes next depends on a word before. */
export const samples = {
  cat: 'this is the cat that ',
  dog: 'this is the dog that ',
  cow: 'this is the cow with the crumpled horn that ',
  fox: 'this is the fox that ',
} as const;

export type SampleName = keyof typeof samples;
export const sampleNames: readonly SampleName[] = ['cat', 'dog', 'cow', 'fox'];
