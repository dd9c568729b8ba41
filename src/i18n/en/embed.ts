/** Words of what is embedded in other pages. */
export const embed = {
  kinds: { figure: 'Figure', cell: 'Code', exercise: 'Exercise' },
  show: (title: string, name: string | null) =>
    name === null ? `Show “${title}”` : `Show “${name}” of “${title}”`,
  openLesson: 'Open in the lesson',
  unknown: (name: string) => `This lesson has no part called “${name}”.`,
  unknownHelp: 'These are its parts. Put one of the names into the address, after part=.',
  whole: 'The whole lesson',
  sandboxed:
    'This frame is sandboxed: what you write and what you solve is forgotten when the page is closed. To keep it, open the lesson.',
};
