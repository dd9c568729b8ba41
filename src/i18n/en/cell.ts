/** Words of cells and exercises. */
import { explained } from './explained';

export const cell = {
  run: 'Run',
  pause: 'Pause',
  resume: 'Resume',
  step: 'Step',
  stop: 'Stop',
  reset: 'Reset',
  check: 'Check',
  hint: 'Hint',
  solution: 'Solution',
  pin: 'Pin this run',
  unpin: 'Unpin',
  label: (name: string) => `Code: ${name}`,
  runBar: 'Running',
  runKeys: 'Ctrl+Enter',
  editor: (name: string) =>
    `Code editor: ${name}. Ctrl+Enter runs it. Press Escape, then Tab, to leave; Ctrl+M makes Tab always leave.`,
  editorFailed: 'The full editor could not be loaded, so this is a plain one.',
  loadFailures: {
    offline:
      'What runs the code could not be loaded: this device is offline. Try again once it is connected.',
    unknown: 'What runs the code could not be loaded. Check your connection and try again.',
  },
  retry: 'Try again',
  edited: 'Edited',
  restore: 'Restore code',
  undoRestore: 'Undo restore',
  showChanges: 'Show changes',
  hideChanges: 'Hide changes',
  changes: 'Changes to the original code',
  added: 'added',
  removed: 'removed',
  unchangedLines: (count: number) =>
    count === 1 ? '1 line unchanged' : `${count} lines unchanged`,
  states: {
    idle: 'Not run yet',
    loading: 'Getting ready…',
    running: 'Running',
    paused: 'Paused',
    stopping: 'Stopping…',
    done: 'Finished',
    error: 'Stopped by an error',
  },
  /** What nobody awaits and still goes on after the last line of the code. */
  stillRunning: (what: string) => `Still running: ${what}`,
  workKinds: {
    timer: 'a timer',
    interval: 'a repeating timer',
    frame: 'a wait for the next frame',
    step: 'a loop of steps',
    fit: 'a fit',
    model: 'work on a model',
    data: 'reading of data',
    request: 'a request',
    storage: 'storage',
    worker: 'a worker',
    other: 'work in the background',
  },
  stopped: 'Stopped',
  superseded: 'Stopped, because another cell was started',
  stepOf: (step: string, total: string) => `step ${step} / ${total}`,
  stepAt: (step: string) => `step ${step}`,
  /** How far loops within one another are, outermost first. */
  loops: (counts: readonly { readonly done: number; readonly limit: number }[]) =>
    `loops ${counts.map(({ done, limit }) => `${done} of ${limit}`).join(', ')}`,
  stepTime: (milliseconds: string) => `${milliseconds} ms a step`,
  speed: 'Speed',
  speedMax: 'Full speed',
  speedSteps: (count: number) => (count === 1 ? '1 step a second' : `${count} steps a second`),
  backend: 'Runs on',
  backends: { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' },
  backendAuto: 'Automatic',
  backendAutoNow: (backend: string) => `Auto: ${backend}`,
  backendSwitch: (backend: string) => `Run on ${backend}`,
  reasons: {
    'hardware-gpu': 'This machine’s GPU is used.',
    'no-gpu': 'The browser offers no GPU.',
    'software-gpu': 'The GPU here is imitated in software, which is slower.',
    'race-gpu': 'In a short race here the GPU was the faster, even on a model this small.',
    'race-wasm': 'In a short race here WebAssembly was faster than the GPU on a model this small.',
    'gpu-failed': 'The GPU could not be started.',
    'gpu-lost': 'The GPU was lost twice in a row and is left alone for now.',
    'wasm-failed': 'WebAssembly could not be started.',
    requested: 'You chose it.',
  },
  shortfalls: {
    'no-kernels':
      'The site’s own fast code could not be loaded, so training is slower than usual. Reload the page to try again.',
    'no-threads':
      'Threads could not be started, so one thread does all the work. Reload the page to try again.',
    'no-simd': 'This browser lacks SIMD instructions, so training is slower than usual.',
    isolated:
      'This code comes from elsewhere and is kept apart from the page, where one thread does all the work.',
    sandboxed:
      'The page stands in a sandboxed frame, where one thread does all the work. In a tab of its own it trains faster.',
  },
  ranOn: (backend: string) => `Runs on ${backend}.`,
  ranOnThreads: (backend: string, count: number) =>
    count === 1 ? `Runs on ${backend}, 1 thread.` : `Runs on ${backend}, ${count} threads.`,
  progress: {
    data: 'Data',
    epoch: (number: string) => `epoch ${number}`,
    bytes: (done: string, total: string) => `${done} of ${total} MB`,
    batches: (done: number, total: number) => `batch ${done} of ${total}`,
    steps: (done: number, total: number) => `step ${done} of ${total}`,
    secondsLeft: (seconds: number) => (seconds === 1 ? '1 s left' : `${seconds} s left`),
    minutesLeft: (minutes: number) => (minutes === 1 ? '1 min left' : `${minutes} min left`),
  },
  params: 'Parameters',
  /** What names in the code mean, for those whose language the code does not speak. */
  codeNames: {} as Readonly<Record<string, string>>,
  paramNumber: (name: string) => `${name}, as a number`,
  output: 'Output',
  outputEmpty: 'Press Run: what the code reports is drawn here.',
  chart: (names: string) => `Chart of ${names}`,
  chartStep: 'step',
  chartLog: 'Logarithmic',
  chartReading: (step: string, values: string) => `Step ${step}: ${values}`,
  chartValue: (name: string, value: string) => `${name} ${value}`,
  chartPinnedValue: (name: string, value: string) => `pinned ${name} ${value}`,
  listSeparator: ', ',
  pinned: 'Dashed: the pinned run',
  shown: (name: string, shape: string) => `${name} ${shape}`,
  shownPicture: (name: string, shape: string, low: string, high: string) =>
    `${name}, a tensor of shape ${shape} with values from ${low} to ${high}`,
  shownReading: (indices: string, value: string) => `[${indices}] = ${value}`,
  shownEmpty: 'It is empty: an axis has the length 0.',
  shownNotFinite: (count: number) =>
    count === 1 ? '1 value is NaN or infinite' : `${count} values are NaN or infinite`,
  /** What is drawn of a tensor with more rows or columns than a picture has room for. */
  shownThinned: (rowStep: number, columnStep: number) => {
    const drawn = [
      ...(rowStep > 1 ? [`1 row in ${rowStep}`] : []),
      ...(columnStep > 1 ? [`1 column in ${columnStep}`] : []),
    ];
    return `Drawn: ${drawn.join(' and ')}`;
  },
  shownTiles: (drawn: number, all: number) => `Drawn: the first ${drawn} of ${all} pictures`,
  leftOut: {
    series: (most: number, names: string, more: boolean) =>
      `Only the first ${most} series are drawn. Left out: ${names}${more ? ' and more' : ''}.`,
    shown: (most: number, names: string, more: boolean) =>
      `Only the first ${most} tensors are shown. Left out: ${names}${more ? ' and more' : ''}.`,
  },
  moreParams: (count: number) =>
    count === 1
      ? '1 more parameter has no slider here; change it in the code.'
      : `${count} more parameters have no slider here; change them in the code.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  timeline: 'Look back',
  timelineStep: (step: string) => `step ${step}`,
  live: 'Live',
  console: 'Console',
  copy: 'Copy',
  copied: 'Copied',
  levels: {
    log: '',
    info: 'Info',
    warn: 'Warning',
    error: 'Error',
    table: '',
    tensor: '',
  },
  earlierLogs: (count: number) =>
    count === 1 ? '1 earlier line is not shown.' : `${count} earlier lines are not shown.`,
  /** Below a table of which only a part is drawn. */
  moreCells: (rows: number, columns: number) =>
    [
      ...(rows > 0 ? [rows === 1 ? '1 more row' : `${rows} more rows`] : []),
      ...(columns > 0 ? [columns === 1 ? '1 more column' : `${columns} more columns`] : []),
    ].join(', '),
  errorLine: (line: number) => `Line ${line}`,
  errors: {
    shape: {
      what: 'Two shapes do not fit.',
      remedy:
        'Print the shapes of both tensors just before this line. In a matrix product the inner sizes must be equal; in a sum or product of tensors the sizes must be equal or 1.',
    },
    disposed: {
      what: 'A tensor was used after it had been thrown away.',
      remedy:
        'Something made inside tf.tidy lives only until its end. Return it, or wrap it in tf.keep.',
    },
    nan: {
      what: 'A number became NaN or infinite.',
      remedy:
        'Most often the learning rate is too large: divide it by ten. Else look for a logarithm of zero or a division by zero.',
    },
    'missing-kernel': {
      what: 'This backend cannot do one of the operations used here.',
      remedy: 'Run the cell on another backend.',
    },
    'out-of-memory': {
      what: 'There is not enough memory for this.',
      remedy:
        'Free tensors that are needed no more: compute within tf.tidy, or call dispose. Else make the batch or the network smaller, or run the cell on another backend.',
    },
    'device-lost': {
      what: 'The GPU was taken away, perhaps by its driver or by another program.',
      remedy: 'Run the cell again, or on another backend.',
    },
    syntax: {
      what: 'The code cannot be read.',
      remedy:
        'Look for a missing bracket, quote or comma on this line or just above it. Nothing was run.',
    },
    import: {
      what: 'This cannot be imported here.',
      remedy: 'A cell can import from @tensorflow/tfjs and gradient-lab.',
    },
    data: {
      what: 'The data could not be loaded.',
      remedy: 'Check your connection and run the cell again.',
    },
    'data-missing': {
      what: 'The site no longer has this data file: it was probably updated while this page was open.',
      remedy: 'Reload the page, then run the cell again. Your edits are kept.',
    },
    'data-damaged': {
      what: 'The data arrived damaged, was not used, and is not kept.',
      remedy:
        'Run the cell again to fetch it anew. If that does not help, your network may be answering in the site’s place, as networks that ask for a sign-in do: open another site, sign in, and try again.',
    },
    storage: {
      what: 'The browser’s storage refused, or does not hold this.',
      remedy: 'Check that a model was saved under this name, and that the site may store data.',
    },
    ended: {
      what: 'The worker that ran the code has ended before the code did.',
      remedy:
        'The code may have closed it, with close(); or the browser took it away, perhaps for want of memory. Run the cell again.',
    },
    offline: {
      what: 'The code could not be started: this device is offline, and a part of what runs it is not here yet.',
      remedy: 'Run the cell again once the device is connected. Your edits are kept.',
    },
    'no-boot': {
      what: 'The code could not be started: nothing answered, not even with one thread on plain JavaScript.',
      remedy:
        'Check your connection, reload the page, and run the cell again. Your edits are kept.',
    },
    'not-isolated': {
      what: 'This code comes from elsewhere, and it could not be kept apart from the page here. It was not run.',
      remedy:
        'Try a current version of another browser. Where no browser runs it, whoever publishes this copy of the site has to change how its files are sent.',
    },
    other: {
      what: 'The code threw an error.',
      remedy: 'Read the message below, then look at the line it points to.',
    },
  },
  explained,
  silence: {
    stop: 'Stop the run',
    boot: {
      announced: 'Getting ready is taking long.',
      what: (seconds: number) =>
        `Getting ready is taking long: nothing has happened for ${seconds} s.`,
      remedy:
        'The network may be slow, or the browser busy. If it goes on, the cell tries with less: with one thread, then without the GPU or WebAssembly.',
    },
    run: {
      announced: 'The code has not answered for some seconds.',
      what: (seconds: number) => `The code has not answered for ${seconds} s.`,
      remedy:
        'Either it is computing without a pause, as a long product or an endless loop does, or it has ended without a word. You can wait, or stop it and run it again.',
    },
  },
  loss: {
    kept: 'Your code is as you left it.',
    restarted: {
      did: 'The weights went with it, so the run was started again.',
      remedy: 'There is nothing you need to do.',
    },
    moved: {
      did: 'It was the second time in a row, so the run was started again on WebAssembly, where the next ones go too, even with WebGPU chosen.',
      remedy: 'To try the GPU again, reload this page or choose WebGPU anew.',
    },
    over: {
      did: 'The trained model went with it.',
      remedy: 'Press Run to train it again.',
    },
  },
  findings: {
    nan: {
      what: (subject: string, step: string | null) =>
        step === null
          ? `${subject} became NaN or infinite.`
          : `${subject} became NaN or infinite at step ${step}.`,
      why: 'Some step was so large that numbers overflowed, or a logarithm or division met a zero.',
      remedy: 'Divide the learning rate by ten, and check that inputs are scaled to about −1 to 1.',
    },
    'nan-gradient': {
      what: (subject: string, step: string | null) =>
        step === null
          ? `The gradient of ${subject} is NaN or infinite.`
          : `By step ${step} the gradient of ${subject} is NaN or infinite.`,
      why: 'A number overflowed on the way, or a derivative has no value where it is asked for, such as that of a square root at zero.',
      remedy:
        'Lower the learning rate, and keep what roots and logarithms are taken of, and what is divided by, away from zero.',
    },
    exploding: {
      what: (subject: string, step: string | null) =>
        step === null
          ? `The gradient of ${subject} grew very large.`
          : `The gradient of ${subject} grew very large by step ${step}.`,
      why: 'Layer after layer multiplies it, and here it grows each time.',
      remedy: 'Lower the learning rate, clip the gradient, or start from smaller weights.',
    },
    vanishing: {
      what: (subject: string, step: string | null) =>
        step === null
          ? `Almost no gradient reached ${subject}.`
          : `Almost no gradient reached ${subject} by step ${step}.`,
      why: 'Saturated activations have a slope near zero, and layers multiply their slopes.',
      remedy: 'Try ReLU instead of sigmoid or tanh, fewer layers, or another initialisation.',
    },
    'dead-units': {
      what: (subject: string, step: string | null) =>
        step === null
          ? `Units of ${subject} no longer learn: they get no gradient at all.`
          : `Units of ${subject} no longer learn at step ${step}: they get no gradient at all.`,
      why: 'A ReLU whose input is always negative outputs zero and passes nothing back.',
      remedy: 'Lower the learning rate, or use a leaky ReLU.',
    },
    diverging: {
      what: (subject: string, step: string | null) =>
        step === null
          ? `${subject} keeps rising.`
          : `${subject} has been rising since before step ${step}.`,
      why: 'Each update overshoots the minimum and lands higher on the other side.',
      remedy: 'Lower the learning rate until it falls again.',
    },
  },
  unnamed: (number: string) => `Variable ${number}`,
  exercise: {
    label: (name: string) => `Exercise: ${name}`,
    title: 'Exercise',
    solved: 'Solved',
    passed: 'Passed.',
    failed: 'Not yet.',
    failedByError: 'The code stopped with an error before it could be checked.',
    checking: 'Checking…',
    checkPassed: 'Right',
    checkFailed: 'Wrong',
    hintsLeft: (left: number) => (left === 1 ? '1 hint left' : `${left} hints left`),
    hintNumber: (number: number) => `Hint ${number}`,
    confirmSolution: 'Press Solution again to see it. A hint may be enough.',
    tryIt: 'Try it',
    undoTryIt: 'Back to my code',
  },
};
