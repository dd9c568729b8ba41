/** Words of the page of the reader's work: saved as a file, brought back, and what others sent. */
const named = (text: string, names: string) => (names === '' ? `${text}.` : `${text}: ${names}.`);

export const work = {
  intro:
    'Your code, your answers, your progress and your choices are kept in this browser and nowhere else. Another browser, or another device, knows nothing of them, and they go when you clear the data of this site.',
  save: {
    title: 'Take it along',
    text: 'One file holds all of it: every edit, other versions of it that are kept, what you have solved, and how you set the site. Trained models are not in it; download those where they were trained.',
    button: 'Save all as a file',
    done: (count: number) =>
      count === 0
        ? 'The file is saved, but there is nothing in it yet: you have changed nothing here.'
        : count === 1
          ? 'The file is saved, with 1 entry in it.'
          : `The file is saved, with ${count} entries in it.`,
  },
  open: {
    title: 'Open a file',
    text: 'Either such a file of yours, or one that somebody sent you from a lesson. Before anything changes, you see what would.',
    drop: 'Drop a file whose name ends in .gradientlab.json here, or choose one.',
    button: 'Choose a file',
    reading: 'Reading the file…',
  },
  problems: {
    unreadable:
      'This file cannot be read: it is damaged, or no file of this site. Nothing was changed.',
    'not-ours': 'This is no file of this site. Nothing was changed.',
    damaged:
      'This file is damaged: parts of it are missing or are not what they should be. Nothing was changed. Save it again where it was made.',
    newer:
      'This file was made by a newer version of this site. Reload the page to get that version, and open the file again. Nothing was changed.',
    'too-large': 'This file is larger than any file of this site can be, and was not opened.',
    'no-unpacking': 'This browser is too old for such files. Use a newer one.',
    'no-lesson':
      'This file belongs to a lesson that this site does not have, perhaps not yet. Reload the page in case the site is newer by now.',
  },
  preview: {
    title: 'What the file would change',
    dated: (day: string) => `This file was saved on ${day}.`,
    undated: 'This file does not say when it was saved.',
    empty: 'There is nothing in it.',
    changes: {
      added: (count: number, names: string) =>
        named(count === 1 ? 'New here, 1 entry' : `New here, ${count} entries`, names),
      beside: (_: number, names: string) =>
        named(
          'Other code than yours; both versions are kept, and you choose one in the lesson',
          names,
        ),
      joined: () => 'Progress: joined with yours. Nothing that is solved here is undone.',
      newer: (count: number, names: string) =>
        named(
          count === 1
            ? 'From a newer version of the site, 1 entry, kept as it is until this site is newer'
            : `From a newer version of the site, ${count} entries, kept as they are until this site is newer`,
          names,
        ),
      same: (count: number) =>
        count === 1
          ? '1 entry is the same here and stays.'
          : `${count} entries are the same here and stay.`,
      left: () => 'Choices such as the theme that you have made here stay as they are.',
      refused: (count: number, names: string) =>
        named(
          count === 1
            ? '1 entry cannot be brought in, because it is damaged or from a newer version'
            : `${count} entries cannot be brought in, because they are damaged or from a newer version`,
          names,
        ),
    },
    trust:
      'Bring in only files that you saved yourself: their code becomes your own, and runs as yours does once you press Run.',
    nothing: 'All of it is here already; there is nothing to bring in.',
    bringIn: 'Bring it in',
    cancel: 'Cancel',
  },
  imported: {
    all: 'Brought in. Nothing that was here has been lost.',
    some: 'Brought in, but the browser’s storage is full or closed: a part of it is here for this visit only. Keep the file, make room, and open it again.',
  },
};
