/** Words of sharing: the dialog, and what a reader sees of what somebody else sent. */
const backends = {
  auto: 'the backend that is chosen by itself',
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  cpu: 'JavaScript',
};

export const share = {
  shareCell: 'Share this code',
  shareFigure: 'Share this figure',
  held: 'Whoever opens it gets:',
  holds: {
    backends,
    original: (name: string) => `the code of “${name}” as the lesson has it`,
    params: (name: string, params: string) => `the lesson’s code of “${name}” with ${params}`,
    edited: (name: string, lines: number) =>
      lines === 1
        ? `your code of “${name}”, 1 line`
        : `your code of “${name}”, ${lines} lines with all that you wrote in them`,
    run: (backend: string, seed: number) => `how it is run: on ${backend}, with the seed ${seed}`,
    figures: (count: number) =>
      count === 1 ? '1 figure setting that you changed' : `${count} figure settings you changed`,
    noFigures: 'the figures as they are at first: none was changed',
  },
  inAddress:
    'All of it stands in the address itself, behind the sign #, and is sent to no server. Code in it never runs by itself. What a figure learns while it trains is too much for a link and stays here.',
  packing: 'Making the link…',
  noPacking: 'This browser is too old to make such a link. Save a file instead, and send that.',
  tooLong: (length: number, most: number) =>
    `The link would have ${length.toLocaleString('en')} characters, and many programs cut links after about ${most.toLocaleString('en')}. Save a file instead, and send that.`,
  link: 'Link',
  copyLink: 'Copy link',
  embed: 'HTML for that page',
  embedWhat: 'Show on another page',
  embedParts: { figure: 'this figure', cell: 'this code', exercise: 'this exercise' },
  embedWhole: 'the whole lesson',
  embedChanged:
    'What you changed goes along in the address. Code among it waits there until the reader has opened it.',
  embedUnchanged: 'Nothing of it was changed, so it stands there as the lesson has it.',
  copyEmbed: 'Copy HTML',
  copied: 'Copied.',
  notCopied: 'The browser does not allow it. The text is selected: copy it with Ctrl+C or ⌘C.',
  saveFile: 'Save as a file',
  fileNote: 'A file is opened on the page “Your work”, which the home page leads to.',
  close: 'Close',
  arrived: {
    region: 'What the link brought',
    cell: (name: string) =>
      `You opened somebody’s link. It brought code for the cell “${name}”, which has not run. Your own code is untouched.`,
    framedCell: (name: string) =>
      `This page brought code for the cell “${name}” along. It has not run.`,
    lostCell: (name: string) =>
      `You opened somebody’s link. It brought code for a cell “${name}”, which this lesson does not have, perhaps not any more. The code can only be read here.`,
    figures:
      'You opened somebody’s link. The figures of this page are set as they were at the sender’s.',
    framedFigures: 'This page has set its figures other than the lesson does.',
    figuresToo: 'The figures of this page are set as they were at the sender’s.',
    backend: (backend: string) =>
      `For this visit, cells here run on ${backend}, as at the sender’s; what you chose yourself is still kept.`,
    goToCode: 'Go to the code',
    dismiss: 'Dismiss',
    elsewhere: 'This link belongs to another lesson.',
    goThere: 'Open that lesson',
    noLesson: (lesson: string) =>
      `This link belongs to a lesson “${lesson}”, which this site does not have, perhaps not yet. Reload the page in case the site is newer by now.`,
    problems: {
      damaged:
        'This link is damaged: it was probably cut off or changed on its way. Nothing was taken from it. Ask for it again, or for a file.',
      newer:
        'This link was made by a newer version of this site. Reload the page to get that version. Nothing was taken from the link.',
      'too-large': 'This link holds more than such a link may hold, and was not opened.',
      'no-unpacking':
        'This browser is too old to open such a link. Ask for a file instead, or use a newer browser.',
    },
  },
  foreign: {
    title: 'Code from outside',
    intro:
      'Somebody else wrote this, and it came with a link or a file. It does not run by itself. Read it before you do anything with it.',
    same: 'It is the lesson’s own code, letter for letter.',
    sameAsMine: 'It is your own code, letter for letter.',
    againstLesson: 'Below, lines with − are in the lesson only, lines with + came from outside.',
    lessonDifference: 'Difference from the lesson’s code to the code from outside',
    againstMine: 'Below, lines with − are in your code only, lines with + came from outside.',
    mineDifference: 'Difference from your code to the code from outside',
    compareWithLesson: 'Compare with the lesson',
    compareWithMine: 'Compare with my code',
    showAll: 'Show all of it',
    hideAll: 'Hide it',
    all: 'All of the code from outside',
    seed: (seed: number, usual: number) =>
      `The sender’s runs drew from the seed ${seed}; once it is your own, it runs with ${usual} like every cell.`,
    hidden:
      'This code holds signs that are not seen or that turn the direction of writing, so that it may do other things than it seems to. They are shown as ⟦…⟧ below.',
    apart:
      'Below it runs walled in: without your data, the network or anything that the site keeps. What you change in it here stays apart from your own code.',
    tryApart: 'Try it, walled in',
    keep: 'Keep as my own',
    keepElsewhere:
      'It cannot become your own here, inside of another page. Open the lesson itself for that.',
    keepNote: 'What you wrote in this cell is kept beside it, and you can go back to it.',
    dismiss: 'Dismiss',
  },
};
