import { expect, it } from 'vitest';
import { parseCommand } from './commands';

const boot = {
  type: 'boot',
  backend: 'auto',
  assets: { wasm: 'https://site.example/wasm/', data: 'https://site.example/data/' },
  race: null,
  without: ['threads'],
  lock: null,
};
const run = {
  ...{ type: 'run', run: 2 ** 53 - 1, code: '', check: null, seed: 42 },
  ...{ params: { rate: 0.1 }, speed: null, paused: false },
};

it.each([
  ['boot', boot],
  ['a race', { ...boot, race: { operations: 64, adapter: 'a gpu', crossover: null } }],
  ['run', run],
  ['pause', { type: 'pause', run: 1 }],
  ['speed', { type: 'speed', run: 1, speed: 10 }],
  ['param', { type: 'param', run: 1, name: 'rate', value: 2 }],
  ['ack', { type: 'ack', run: 1, batch: 3 }],
  ['ask', { type: 'ask', run: 1, id: 5, name: 'digits/predict', input: new Float32Array(2) }],
])('takes %s as it is', (_, command) => {
  expect(parseCommand(command)).toEqual(command);
});

it.each([
  ['nothing', undefined],
  ['a string', 'run'],
  ['an unknown type', { type: 'eval', run: 1, code: 'x' }],
  ['a type that every object has', { type: 'constructor', run: 1 }],
  ['another backend', { ...boot, backend: 'webgl' }],
  ['code that is no text', { ...run, code: Object('x') as unknown }],
  ['a run that is a fraction', { type: 'stop', run: 0.5 }],
  ['a run in a string', { type: 'stop', run: '1' }],
  ['a run in a list', { type: 'stop', run: [1] }],
  ['a slider that is no number', { type: 'param', run: 1, name: 'rate', value: '2' }],
  ['an endless speed', { type: 'speed', run: 1, speed: Infinity }],
])('refuses %s', (_, command) => {
  expect(() => parseCommand(command)).toThrow(/^Invalid command at /);
});

it('leaves out what no command has', () => {
  const stop = parseCommand(JSON.parse('{"type":"stop","run":1,"__proto__":{"x":1},"code":"x"}'));
  expect(Object.keys(stop)).toEqual(['type', 'run']);
  expect(Object.getPrototypeOf(stop)).toBe(Object.prototype);
});
