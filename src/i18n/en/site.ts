/** Words of the pages around the lessons. */
export const site = {
  name: 'Gradient Lab',
  tagline: 'Deep learning you can touch',
  description:
    'Learn deep learning from one neuron to Transformers: live figures, real formulas and code that trains models in your own browser.',
  skipToContent: 'Skip to the content',
  home: 'Home',
  otherLanguage: '中文',
  search: {
    open: 'Search',
    title: 'Search the course',
    hint: 'A lesson, a term, a word',
    loading: 'Loading the texts',
    failed: 'The search could not be loaded. Check your connection and try again.',
    close: 'Close the search',
  },
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system' },
  intro:
    'Every formula, picture and piece of code on these pages is alive. Drag a neuron’s line and watch its numbers change; edit the code of a network, press Run, and see it learn, on your own machine.',
  descent: {
    handle: 'Where the descent starts',
    value: (w: string, b: string, loss: string) => `weight ${w}, bias ${b}, loss ${loss}`,
    caption:
      'A neuron learns AND. Each line joins weights w and biases b of equal loss L; drag the ball, and gradient descent goes down from there.',
    outcome: (steps: number, from: string, to: string) => `${steps} steps: loss ${from} → ${to}`,
  },
  startWith: (lesson: string) => `Start: ${lesson}`,
  continueWith: (lesson: string) => `Continue: ${lesson}`,
  continueAt: (section: string) => `You were at “${section}”.`,
  lessons: 'Lessons',
  minutes: (count: number) => `${count} min`,
  readingTime: (count: number) => `About ${count} minutes`,
  requires: 'Builds on',
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
    solved: 'Exercises solved',
  },
  contents: 'On this page',
  previous: 'Previous lesson',
  next: 'Next lesson',
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page may have moved. All lessons are on the home page.',
  },
  loading: 'Loading the page',
  loadFailed: 'This page could not be loaded. Check your connection and try again.',
  retry: 'Try again',
  activation: {
    choose: 'Activation',
    names: {
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'leaky ReLU',
      elu: 'ELU',
      gelu: 'GELU',
    },
  },
  term: { value: (value: string) => `now ${value}` },
  figure: {
    reset: 'Reset figure',
    needsScript: 'This figure can be moved where JavaScript is on. What it shows at first:',
    loading: 'Loading the figure',
    loadFailed: 'This figure could not be loaded. Check your connection and try again.',
  },
  share: 'Share',
  yourWork: {
    title: 'Your work',
    description: 'Your code and progress as one file, and files that others sent you.',
  },
  teach: {
    title: 'For teachers',
    description: 'Lessons in pages of your own, in learning platforms, and as a course on paper.',
  },
  glossary: {
    title: 'Glossary',
    description:
      'Every term of the lessons in English and Chinese: what it means, its symbol, and the lesson that introduces it.',
  },
  reference: 'Reference',
  faq: {
    title: 'Questions',
    description:
      'What beginners ask, answered in a few sentences, each with the way to the lesson that shows it.',
  },
  resources: {
    title: 'Resources',
    description:
      'Frameworks and when to take which, environments, tools, clouds, courses, books, papers, and data sets with their terms of use.',
  },
  applications: {
    title: 'Applications',
    description:
      'Vision, language, speech, recommendation, medicine, finance, driving: what is predicted from what, how it is judged, and what went wrong.',
  },
  outlook: {
    title: 'Outlook',
    description:
      'Where deep learning is going and what limits it: hardware, data, bias, energy, privacy, each with its source and its year.',
  },
  offline: {
    title: 'Without a network',
    description: 'What can be opened on this device while there is no network.',
  },
  part: {
    failed: 'Something went wrong in this part of the page. The rest goes on.',
  },
  steps: {
    steps: 'Steps',
    back: 'Back',
    step: 'Step',
    play: 'Play',
    pause: 'Pause',
    start: 'To the start',
  },
  numberField: {
    'not-a-number': () => 'Not a number.',
    'not-whole': () => 'Whole numbers only.',
    outside: (min: string, max: string) => `From ${min} to ${max}.`,
  },
  view: {
    name: 'Direction of view',
    value: (azimuth: number, elevation: number) =>
      `Turned by ${azimuth}°, seen from ${elevation}° above the ground`.replace('-', '−'),
  },
  predict: {
    prompt: 'Predict first',
    right: 'Yes.',
    wrong: 'Not quite.',
  },
};
