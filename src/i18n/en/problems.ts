/** What went wrong exactly, where the engine is sure of it, and what to do about it. */
import type { Cause, Explanation } from '@/engine/wire/causes';

interface Words {
  readonly what: string;
  readonly remedy: string;
}

export type Problems = Readonly<Record<Cause, (about: Explanation) => Words>>;

const libraries = 'A cell can import from @tensorflow/tfjs and gradient-lab.';

function didYouMean(meant: string, otherwise: string): string {
  return meant === '' ? otherwise : `Did you mean ${meant}?`;
}

/** What to use in a cell in place of something that belongs to a page. */
const insteadOf: Readonly<Record<string, string>> = {
  alert: 'Use console.log to print something.',
  confirm: 'Write the choice into the code, for example as a const.',
  prompt: 'Write the value into the code, or use param for a number with a slider.',
  localStorage: 'To keep a trained model, use models.save from gradient-lab.',
  sessionStorage: 'To keep a trained model, use models.save from gradient-lab.',
  Image: 'To load a picture, use fetch and createImageBitmap.',
};

export const problems: Problems = {
  'odd-character': ({ subject, meant }) => ({
    what:
      meant === ''
        ? `An invisible character, ${subject}, stands here.`
        : `${subject} is not a character of JavaScript.`,
    remedy:
      meant === ''
        ? 'Delete it. Text copied from a web page or a chat often brings such characters along.'
        : `Write ${meant} in its place. Nothing was run.`,
  }),
  'curly-quotes': ({ subject, meant }) => ({
    what: `${subject} is a typographic quotation mark, and JavaScript knows only straight ones.`,
    remedy: `Write ${meant} in its place. Word processors and chats turn straight quotes into curly ones.`,
  }),
  html: () => ({
    what: 'This is HTML, and a cell takes JavaScript or TypeScript only.',
    remedy:
      'Keep what stands between <script> and </script>, and leave out the rest. In place of a script’s address, write the import line of TensorFlow.js that the other cells begin with.',
  }),
  jsx: () => ({
    what: 'This looks like JSX, tags within JavaScript, which a cell does not know.',
    remedy: 'Use console.log to print, or show from gradient-lab to draw a tensor.',
  }),
  python: () => ({
    what: 'This looks like Python, and a cell takes JavaScript or TypeScript.',
    remedy:
      'TensorFlow.js has most of what TensorFlow has in Python under similar names: tf.sequential(), tf.layers.dense({ units: 1 }), console.log(x).',
  }),
  'declared-twice': ({ subject }) => ({
    what: `${subject} is declared twice.`,
    remedy:
      'Give one of the two another name. To change the value of the first, leave out let or const here.',
  }),
  'await-in-plain-function': () => ({
    what: 'await stands in a function that is not async.',
    remedy: 'Write async before function, or before the parameters of an arrow function.',
  }),
  'bad-regex': () => ({
    what: 'This regular expression is not valid.',
    remedy:
      'Check its brackets and flags. A character such as ( or [ that stands for itself needs a \\ before it.',
  }),
  'legacy-octal': () => ({
    what: 'A number must not begin with 0 here.',
    remedy: 'Leave out the leading zero. For a number to base 8 write 0o before its digits.',
  }),
  'private-name': ({ subject }) => ({
    what: `The private name ${subject} is not declared in a class around it.`,
    remedy: 'Declare it in the class, or leave out the #.',
  }),
  'stray-break': ({ subject }) => ({
    what: `${subject} stands outside of a loop.`,
    remedy: 'Put it inside the braces of the loop, or delete it. A function ends with return.',
  }),
  'unclosed-string': () => ({
    what: 'A text in quotes is not closed.',
    remedy: 'Add the closing quote, the same as the opening one. Only `…` may hold line breaks.',
  }),
  'unclosed-code': () => ({
    what: 'The code ends before everything is closed.',
    remedy: 'Somewhere a ), ] or } is missing. Nothing was run.',
  }),
  'unexpected-token': ({ subject }) => ({
    what: `${subject} cannot stand here.`,
    remedy:
      'Look for a missing bracket, quote or comma on this line or just above it. Nothing was run.',
  }),
  'reserved-name': ({ subject }) => ({
    what: `${subject} is a word of the language and cannot stand here.`,
    remedy: 'If it is meant as a name, choose another.',
  }),
  'not-assignable': () => ({
    what: 'Nothing can be assigned to what stands left of the =.',
    remedy: 'To compare two values write ===. To assign, put a name on the left.',
  }),
  'too-tangled': () => ({
    what: 'This would take too long to read, so it was not tried.',
    remedy: 'Many < or ( within one another are hard to read: split the expression into several.',
  }),
  'no-such-module': ({ subject }) => ({
    what: `A cell cannot import ${subject}.`,
    remedy: libraries,
  }),
  'no-such-export': ({ subject, other, meant }) => ({
    what: `${other} has no ${subject}.`,
    remedy: didYouMean(meant, 'Check the spelling; capital letters count.'),
  }),
  'no-such-member': ({ subject, meant }) => ({
    what: `There is no ${subject}.`,
    remedy: didYouMean(
      meant,
      'Check the spelling; capital letters count. The editor lists what there is after a dot.',
    ),
  }),
  'missing-import': ({ subject, other }) => ({
    what: `${subject} is used but not imported.`,
    remedy:
      subject === 'tf'
        ? `Add import * as tf from '${other}' as the first line.`
        : `Add import { ${subject} } from '${other}' as the first line.`,
  }),
  'unknown-name': ({ subject, meant }) => ({
    what: `Nothing here has the name ${subject}.`,
    remedy: didYouMean(
      meant,
      'Check the spelling, and that it is declared with const or let before it is used.',
    ),
  }),
  'no-page': ({ subject }) => ({
    what: `A cell runs without a page, so there is no ${subject}.`,
    remedy:
      insteadOf[subject] ??
      'Print with console.log, draw a curve with report and a tensor with show from gradient-lab.',
  }),
  'no-tfvis': () => ({
    what: 'tfvis, the library of charts, is not there in a cell.',
    remedy:
      'Charts come from gradient-lab: pass fitCallback() as callbacks of fit, or call report({ loss }).',
  }),
  'constant-assigned': () => ({
    what: 'A const was given a new value.',
    remedy: 'Declare it with let if its value is to change.',
  }),
  'undefined-read': ({ subject }) => ({
    what: `What stands before ${subject} has no value: it is undefined or null.`,
    remedy: 'Print it on the line before. An await may be missing, or a function returns nothing.',
  }),
  'not-a-function': ({ subject }) => ({
    what: `${subject} is not a function.`,
    remedy:
      'Check the spelling; capital letters count. If it comes from a promise, an await may be missing.',
  }),
  recursion: () => ({
    what: 'A function called itself too many times.',
    remedy: 'Make sure that it comes to an end: some call must return without another call.',
  }),
  'one-hot': ({ subject }) => ({
    what: `The labels have one column, and the model gives ${subject}.`,
    remedy: `If they are class numbers, turn them into columns with tf.oneHot(labels.toInt(), ${subject}), or compile the model with the loss 'sparseCategoricalCrossentropy'.`,
  }),
  ragged: ({ subject, other, meant }) => ({
    what: `The rows are not equally long: row ${subject} has length ${other}, not ${meant}.`,
    remedy: 'Every row of a tensor has the same length. Rows are counted from 0.',
  }),
  'flat-values': () => ({
    what: 'A flat list of numbers does not say how many rows and columns there are.',
    remedy: 'Give the shape as well, as in tf.tensor2d([1, 2, 3, 4], [2, 2]), or nest the list.',
  }),
  'plain-array': () => ({
    what: 'A model takes tensors, and this is a plain array.',
    remedy:
      'Wrap it, for example in tf.tensor2d(values, [values.length, 1]) for one number in each row.',
  }),
  'backend-choice': ({ subject }) => ({
    what: `The code cannot switch to ${subject}: what runs it is chosen beside the cell.`,
    remedy: 'Delete the call of setBackend, and choose under “Runs on”.',
  }),
  'mixed-callbacks': () => ({
    what: 'TensorFlow.js cannot mix callbacks of its own with plain objects in one list.',
    remedy:
      'Wrap the plain object: new tf.CustomCallback({ onEpochEnd: … }), and leave the others as they are.',
  }),
  'request-failed': ({ subject }) => ({
    what: `Nothing could be fetched from ${subject}.`,
    remedy:
      'Check the address and your connection. A site also refuses such requests unless it allows other sites to read its files (CORS).',
  }),
  'request-refused': ({ subject, other }) => ({
    what: `${subject} answered with status ${other}.`,
    remedy:
      other === '404'
        ? 'There is no such file there. A cell has no files of its own: give a full address that begins with https://.'
        : 'The server did not give the file. Open the address in a tab of its own to see why.',
  }),
  'not-json': ({ subject, other }) => ({
    what: `What came from ${subject} (status ${other}) is not JSON.`,
    remedy:
      other === '404'
        ? 'There is no such file there; what came is a page that says so.'
        : 'Print await response.text() in place of response.json() to see what it is.',
  }),
  'bad-json': () => ({
    what: 'A text that should be JSON is not.',
    remedy:
      'JSON wants double quotes around names and texts, and no comma after the last entry. Print the text to see it.',
  }),
  'save-target': ({ subject }) => ({
    what: `A cell cannot save to or load from ${subject}.`,
    remedy:
      'models.save and models.load from gradient-lab keep a model in this browser, as does ‘indexeddb://name’; models.download gives you the files.',
  }),
};
