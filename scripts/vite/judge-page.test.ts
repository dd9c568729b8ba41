import { expect, it } from 'vitest';
import { judgePage } from './judge-page.ts';

const lesson = '/en/lessons/neuron/';
const text = '<h1>Neuron</h1><article class="prose"><h2 id="a">A</h2><p>B</p></article>';

it('lets whole pages pass', () => {
  expect(() => judgePage(lesson, text)).not.toThrow();
  expect(() => judgePage('/en/', '<h1 class="title">Home</h1>')).not.toThrow();
});

it.each([
  ['without a title', lesson, text.replace(/h1/g, 'p'), 'without a title'],
  ['that only says that it loads', lesson, '<h1>Neuron</h1><p>Loading</p>', 'without its text'],
  ['with an empty article', lesson, '<h1>Neuron</h1><article></article>', 'without its text'],
  ['with a boundary that gave up', lesson, `${text}<!--$!--><p>Loading</p><!--/$-->`, 'waiting'],
])('refuses a page %s', (_name, address, html, message) => {
  expect(() => judgePage(address, html)).toThrow(`${address} would be published`);
  expect(() => judgePage(address, html)).toThrow(message);
});
