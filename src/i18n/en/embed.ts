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
    'This frame is sandboxed: what you write and what you solve is forgotten when the page is closed. Code runs all the same, on one thread, but files that it makes cannot be saved from here. To keep your work, open the lesson in a tab of its own.',
  cutOff:
    'The code of this lesson did not load. Either the site does not answer, or its host keeps scripts from sandboxed frames. Open the lesson in a tab of its own.',
};
