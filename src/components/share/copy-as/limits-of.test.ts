import { expect, it } from 'vitest';
import { limitsOf } from './limits-of';

it.each([
  ['report({ a: 1 });', []],
  ["serve('x', () => 1);", ['figures']],
  ['publish(model, test);', ['figures']],
  ["await models.load('m');", ['models']],
  ["await fetch('https://x.example');", ['network']],
  ["await tf.loadLayersModel('https://x.example/m.json');", ['network']],
  ["console.log('fetch( models.save publish(');", []],
  ["await models.download('m', model);", []],
])('finds in %s what does not go along', (code, limits) => {
  expect(limitsOf(code)).toEqual(limits);
});
