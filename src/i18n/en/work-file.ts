/** Words about a file that was opened on the page of the reader's work. */
function named(text: string, names: string): string {
  return names === '' ? `${text}.` : `${text}: ${names}.`;
}

export const workFile = {
  reading: 'Reading the file…',
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
