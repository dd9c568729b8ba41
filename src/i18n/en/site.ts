/** Words of the pages around the lessons. */
export const site = {
  name: 'Gradient Lab',
  tagline: 'Deep learning you can touch',
  description:
    'Learn deep learning from one neuron to Transformers: live figures, real formulas and code that trains models in your own browser.',
  skipToContent: 'Skip to the content',
  home: 'Home',
  language: 'Language',
  otherLanguage: '中文',
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', system: 'System' },
  intro:
    'Every formula, picture and piece of code on these pages is alive. Drag a neuron’s line and watch its numbers change; edit the code of a network, press Run, and see it learn, on your own machine.',
  continueWith: 'Continue',
  start: 'Start',
  lessons: 'Lessons',
  minutes: (count: number) => `${count} min`,
  tracks: {
    foundations: 'Foundations',
    generalisation: 'Making it generalise',
    architectures: 'Architectures',
    projects: 'Projects',
    understanding: 'Understanding and shipping',
  },
  progress: {
    none: 'Not started',
    started: 'Started',
    done: 'Done',
    count: (done: number, total: number) => `${done} of ${total} exercises solved`,
  },
  contents: 'On this page',
  previous: 'Previous lesson',
  next: 'Next lesson',
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page may have moved. All lessons are on the home page.',
  },
  loadFailed: 'This lesson could not be loaded. Check your connection and try again.',
  retry: 'Try again',
  term: { value: (value: string) => `now ${value}` },
  figure: { description: 'Figure', reset: 'Reset figure' },
  predict: {
    prompt: 'Predict first',
    right: 'Yes.',
    wrong: 'Not quite.',
    again: 'Choose again',
  },
};
