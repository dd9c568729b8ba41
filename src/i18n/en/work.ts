/** Words of the page of the reader's work: saved as a file, brought back, and what others sent. */
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
  },
};
