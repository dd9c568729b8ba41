/** Words of what the search found. */
export const search = {
  intro:
    'Looks through the titles, sections and texts of all lessons, the glossary and the pages around them, in English and Chinese. A slip of the keyboard is forgiven.',
  kinds: {
    lesson: 'Lessons',
    term: 'Terms',
    section: 'Sections',
    page: 'Pages',
  },
  none: (query: string) => `Nothing has “${query}” in it. Try fewer words, or another one for it.`,
  count: (shown: number) => (shown === 1 ? '1 result' : `${shown} results`),
  keys: { move: 'move', open: 'open', close: 'close' },
  slash: 'Open with the / key',
};
