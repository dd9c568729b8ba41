/** What became of the reader's code where it could not simply be kept. */
export const keeping = {
  elsewhere:
    'There is another version of this code: from another tab, from a file, or from before you took somebody’s. Both are kept until you choose one. Below, lines with − are in the other version only, lines with + in this one only.',
  difference: 'Difference from the other version to this one',
  takeHere: 'Keep this version',
  takeElsewhere: 'Take the other version',
  undo: 'Bring back the other version',
  notKept: {
    full: 'The browser’s storage is full, so this edit is gone once the page is closed. Save it as a file, or make room and try again.',
    denied: 'The browser keeps nothing here, so this edit is gone once the page is closed.',
    newer:
      'A newer version of this site keeps its own edit of this code here, and it was left alone. Your edit is gone once the page is closed.',
  },
  save: 'Save the code as a file',
  retry: 'Try to keep it again',
};
