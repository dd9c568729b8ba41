import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackFile } from './packed-files';
import { encodeText, loadText, textFile, type TextName } from './text';

function load(name: TextName): Promise<string> {
  return loadText(async (file) => {
    const bytes = new Uint8Array(await readFile(path.resolve('public/data', file)));
    return unpackFile(file, bytes);
  }, name);
}

function charactersOf(text: string): string {
  return [...new Set(text)].sort().join('');
}

describe('the sonnets', () => {
  it('are 154 poems of fourteen lines, but for the two that the poet made otherwise', async () => {
    const poems = (await load('sonnets')).trimEnd().split('\n\n');
    expect(poems).toHaveLength(154);
    const lengths = poems.map((poem) => poem.split('\n').length);
    expect(lengths[98]).toBe(15);
    expect(lengths[125]).toBe(12);
    expect(lengths.filter((lines) => lines !== 14)).toHaveLength(2);
  });

  it('are made of few characters', async () => {
    const text = await load('sonnets');
    expect(text).toHaveLength(94_039);
    expect(charactersOf(text)).toBe(
      "\n !'(),-.:;?ABCDEFGHIJKLMNOPRSTUVWYabcdefghijklmnopqrstuvwxyz",
    );
    expect(text).not.toMatch(/ \n|\n | {2}/);
  });
});

describe('Moby-Dick', () => {
  it('has 135 chapters and an epilogue, from its first sentence to its last', async () => {
    const text = await load('moby-dick');
    expect(text.trimEnd().split('\n\n')).toHaveLength(136);
    expect(text).toMatch(/^Call me Ishmael\. Some years ago--never/);
    expect(text).toMatch(/only found another orphan\.\n$/);
  });

  it('is made of few characters', async () => {
    const text = await load('moby-dick');
    expect(text).toHaveLength(1_185_750);
    expect(charactersOf(text)).toBe(
      '\n !"\'(),-.0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    );
    expect(text).not.toMatch(/ \n|\n | {2}/);
  });
});

describe('loadText', () => {
  it('gives back what was packed', async () => {
    const asked: string[] = [];
    const text = await loadText((file) => {
      asked.push(file);
      return Promise.resolve(encodeText('Whan that Aprille 春 😀'));
    }, 'sonnets');
    expect(text).toBe('Whan that Aprille 春 😀');
    expect(asked).toEqual([textFile('sonnets')]);
  });

  it('takes no other bytes for a text', async () => {
    const bytes = Uint8Array.of(0x61, 0xff);
    await expect(loadText(() => Promise.resolve(bytes), 'sonnets')).rejects.toThrow('is no text');
  });
});
