import { expect, it } from 'vitest';
import { packedFiles } from '@/data/packed-files';
import { neededData } from './needed-data';

const imported = "import { data, report } from 'gradient-lab';\n";
const all = Object.keys(packedFiles);
const mnist = all.filter((path) => path.startsWith('mnist/'));

it.each([
  ['none', 'report({ a: 1 });', []],
  ['made-up points', 'data.moons();', []],
  [
    'options written there',
    'await data.mnist({ train: 9_000, validation: 1000, test: 0 });',
    ['mnist/train-00.bin', 'mnist/train-01.bin', 'mnist/train-11.bin'],
  ],
  [
    'options in a constant',
    'const sizes = { train: 15_000, validation: 0, test: 0 };\nawait data.mnist(sizes);',
    ['mnist/train-00.bin', 'mnist/train-01.bin', 'mnist/train-02.bin'],
  ],
  ['options that are computed', 'await data.mnist({ train: 2 * 50 });', mnist],
  ['no options', 'await data.mnist();', mnist],
  ['more than there is', 'await data.mnist({ train: 70000 });', mnist],
  ['one text', "await data.text('sonnets');", ['text/sonnets.bin']],
  ['a text that is computed', 'await data.text(name);', ['text/moby-dick.bin', 'text/sonnets.bin']],
  [
    'penguins and weights',
    "await data\n  .penguins();\nawait data.weights('gpt');",
    ['gpt/step-2000.bin', 'penguins/table.bin'],
  ],
  ['a loader by a name', 'const { mnist } = data;', all],
  ['a name in a string or a comment', "report({ 'data.mnist()': 1 }); // data.penguins()", []],
])('finds for %s what is loaded', (_, code, expected) => {
  expect([...neededData(imported + code)].sort()).toEqual([...expected].sort());
});

it('takes all where the import gives it another name', () => {
  expect(neededData("import { data as d } from 'gradient-lab';\nd.penguins();")).toEqual(all);
});
