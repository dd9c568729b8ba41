/** Words of the page for teachers. */

export const teach = {
  intro:
    'Put a lesson, or one figure, cell or exercise of it, into a page of your own; take a lesson into a learning platform; and choose the lessons of a course and print them as a handout.',
  lesson: 'Lesson',
  embed: {
    title: 'In a page of your own',
    part: 'Part',
    whole: 'The whole lesson',
    partsFailed: 'The parts of this lesson could not be loaded. Check your connection.',
    theme: 'Colours',
    themes: { system: 'As on the reader’s device', light: 'Light', dark: 'Dark' },
    leaveOut: 'Leave out',
    hide: {
      title: 'the title',
      link: 'the link to the lesson',
      caption: 'the caption',
      code: 'the code',
    },
    wait: 'Wait for a press before anything is loaded',
    kind: 'As',
    kinds: { element: 'an element', frame: 'a frame' },
    kindNotes: {
      element:
        'The element grows with what it shows, lets one cell of the page run at a time, and tells the page of results.',
      frame: 'For editors that take no scripts. The frame has one height, which you can change.',
    },
    snippet: 'HTML for your page',
    copy: 'Copy HTML',
    preview: 'This is how it looks',
    frame: (title: string) => `Preview: ${title}`,
  },
  platform: {
    title: 'In a learning platform',
    text: 'A package for Moodle, Canvas, Blackboard, ILIAS and others. It shows the lesson chosen above and reports a score, which is the part of the exercises that were solved, and completion: all exercises solved or, where there are none, read to the end.',
    standard: 'Standard',
    standards: { 'scorm-1.2': 'SCORM 1.2', 'scorm-2004': 'SCORM 2004 (4th edition)', xapi: 'xAPI' },
    save: 'Save the package',
    saving: 'Packing…',
    saved: (name: string) => `${name} was saved.`,
    failed: 'The package could not be made, as a part of it could not be loaded. Try again.',
    source: (address: string) =>
      `The lesson itself comes from ${address}, which your students must be able to reach.`,
    alone: 'This page was opened outside of a learning platform: nothing is reported.',
    trouble:
      'The learning platform did not take what this page reported. Check your connection, and open the page again.',
  },
  course: {
    title: 'A course',
    text: 'The lessons in an order in which each builds only on earlier ones. Choose yours.',
    all: 'Choose all',
    none: 'Choose none',
    minutes: (minutes: number) => `${minutes} min`,
    exercises: (count: number) => (count === 1 ? '1 exercise' : `${count} exercises`),
    sum: (lessons: number, minutes: number) =>
      `${lessons === 1 ? '1 lesson' : `${lessons} lessons`}, about ${minutes} minutes of reading`,
    missing: (title: string) => `builds on “${title}”, which is not chosen`,
    name: 'Title of the handout',
    usualName: 'Deep learning: lessons to try',
    print: 'Print the handout',
    empty: 'Choose at least one lesson.',
  },
};
