/** The page: starts a worker for each run, and draws what it tells. */
import './style.css';
import type { Batch, Command, Message } from '../lab/messages';
import { settings } from '../settings';
import { Charts } from './charts';
import { find, make } from './element';
import { Log } from './log';
import { Sliders } from './sliders';
import { Tensors } from './tensors';
import { words } from './words';

/** Milliseconds that the code has to come to its end after Stop. */
const patience = 2_000;

type State = 'starting' | 'running' | 'stopping' | 'done' | 'stopped' | 'ended' | 'failed';

const [runButton, stopButton, status] = [find('run'), find('stop'), find('status')];
const progress = find('progress') as HTMLProgressElement;
const charts = new Charts(find('charts'));
const tensors = new Tensors(find('tensors'));
const log = new Log(find('entries'));
const sliders = new Sliders(find('sliders'), (name, value) => send({ type: 'param', name, value }));
let worker: Worker | null = null;
let backend = '';
let standing = '';

for (const [id, key] of [
  ['run', 'run'],
  ['stop', 'stop'],
  ['sliders-title', 'sliders'],
  ['charts-title', 'charts'],
  ['tensors-title', 'tensors'],
  ['log-title', 'log'],
] as const) {
  find(id).textContent = words[key];
}
runButton.addEventListener('click', run);
stopButton.addEventListener('click', stop);
run();

function run(): void {
  worker?.terminate();
  charts.clear();
  tensors.clear();
  log.clear();
  [backend, standing] = ['', ''];
  const own = new Worker(new URL('../lab/worker.ts', import.meta.url), { type: 'module' });
  worker = own;
  own.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (worker === own) hear(data);
  });
  own.addEventListener('error', ({ message }) => {
    if (worker === own) hear({ type: 'failed', text: message || words.failed });
  });
  const base = new URL(import.meta.env.BASE_URL, document.baseURI).href;
  send({ type: 'start', seed: settings.seed, params: sliders.moved, base });
  say('starting');
}

/** Asks the loops to end, and ends the worker where they do not. */
function stop(): void {
  const own = worker;
  send({ type: 'stop' });
  say('stopping');
  setTimeout(() => {
    if (worker === own && document.body.dataset['state'] === 'stopping') end('ended');
  }, patience);
}

function send(command: Command): void {
  worker?.postMessage(command);
}

function hear(message: Message): void {
  switch (message.type) {
    case 'backend':
      backend = message.name;
      say('running');
      break;
    case 'slider':
      sliders.add(message.slider);
      break;
    case 'batch':
      draw(message);
      break;
    case 'file':
      download(message);
      break;
    case 'done':
      end(message.stopped ? 'stopped' : 'done', (message.milliseconds / 1_000).toFixed(1));
      break;
    case 'failed':
      log.add({ level: 'error', text: message.text });
      end('failed');
      break;
  }
}

function draw({ points, shown, logs, step, loops, progress: told }: Batch): void {
  charts.add(points);
  for (const tensor of shown) tensors.show(tensor);
  for (const entry of logs) log.add(entry);
  const counts = loops.map(({ done, limit }) => `${done}/${limit}`);
  standing = step > 0 ? words.step(counts.length > 0 ? counts.join(' · ') : String(step)) : '';
  if (told) {
    progress.hidden = told.total > 0 && told.done >= told.total;
    progress.setAttribute('aria-label', told.label);
    if (told.total > 0) Object.assign(progress, { value: told.done, max: told.total });
    else progress.removeAttribute('value');
  }
  say((document.body.dataset['state'] ?? 'running') as State);
}

/** After its end the worker goes, with all that it holds. */
function end(state: State, seconds = ''): void {
  worker?.terminate();
  worker = null;
  progress.hidden = true;
  say(state, seconds);
}

function say(state: State, seconds = ''): void {
  const what = state === 'done' ? words.done(seconds) : words[state];
  const parts = [what, standing, backend && words.on(backend)];
  status.textContent = parts.filter((part) => part !== '').join(' · ');
  document.body.dataset['state'] = state;
  stopButton.toggleAttribute('disabled', state !== 'running' && state !== 'starting');
}

function download({ name, mime, bytes }: Extract<Message, { type: 'file' }>): void {
  const link = make('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
