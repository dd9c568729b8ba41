/** Words of the page that lists all terms. */
export const glossary = {
  intro:
    'Each term has its name in both languages, what it means in one sentence, and the lesson in which you meet it first.',
  filter: 'Find a term',
  hint: 'A name in English or Chinese, or a word of its meaning',
  letters: 'Letters',
  count: (shown: number, all: number) =>
    shown === all ? `${all} terms` : `${shown} of ${all} terms`,
  none: (text: string) => `No term has “${text}” in its name or in its meaning.`,
  showAll: 'Show all terms',
  introducedIn: 'First in ',
  alsoIn: 'also in ',
  linkTo: (name: string) => `Link to “${name}”`,
};
