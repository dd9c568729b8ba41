import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackFile } from '@/data/packed-files';
import { loadText } from '@/data/text';
import { readTextFile } from './text-file';
import { historyOf, mostMerges, readTokens, startTokens } from './tokens-model';
import { analects, sonnets } from './tokens-openings';

describe('the opening texts', () => {
  it('are lines of the text that the lesson trains on', async () => {
    const text = await loadText(
      async (file) =>
        unpackFile(file, new Uint8Array(await readFile(path.resolve('public/data', file)))),
      'sonnets',
    );
    for (const poem of sonnets.trim().split('\n\n')) expect(text).toContain(poem);
  });

  it('have the merges that the lesson speaks of', () => {
    const english = startTokens(sonnets, 'characters', true);
    const joined = (merges: number) => readTokens(english, merges).pairs[0]!.joined;
    expect([joined(0), joined(1), joined(14)]).toEqual(['␣t', '␣th', '␣the']);
    expect([0, 1].map((merges) => readTokens(english, merges).length)).toEqual([1234, 1192]);
    const end = readTokens(english, 1000);
    expect([end.merges, end.base + end.merges, end.length]).toEqual([145, 188, 544]);
    const chinese = startTokens(analects, 'characters', true);
    const first = readTokens(chinese, 1);
    expect([first.characters, first.base, first.length]).toEqual([676, 194, 656]);
    expect(readTokens(chinese, 1000).merges).toBe(32);
    expect(readTokens(startTokens(analects, 'bytes', true), 0).length).toBe(1996);
  });

  it('become shorter, token by token', () => {
    for (const text of [sonnets, analects]) {
      const start = startTokens(text, 'characters', true);
      const { curve, base, most, pairs } = readTokens(start, 0);
      expect(base).toBe(new Set(text).size);
      expect(curve[0]).toEqual([0, 1]);
      expect(curve).toHaveLength(most + 1);
      expect(pairs[0]!.count).toBeGreaterThan(5);
    }
  });
});

describe('readTokens', () => {
  it('marks what is merged next, and only that', () => {
    const { tokens, pairs } = readTokens(startTokens('aaab aab', 'characters', false), 0);
    // a-a stands together three times; of three alike, the first two are merged.
    expect(pairs[0]).toMatchObject({ left: 'a', right: 'a', joined: 'aa', count: 3 });
    expect(tokens.map(({ next }) => next)).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('shows a piece of a character as its bytes', () => {
    const start = startTokens('学学学而', 'bytes', false);
    expect(readTokens(start, 0).tokens[0]).toMatchObject({ id: 0xe5, text: null });
    const whole = readTokens(start, 2);
    expect(whole.tokens[0]).toMatchObject({ text: '学' });
    expect(historyOf(whole.tokenizer, whole.tokens[0]!.id)).toMatchObject([
      { merge: 1, left: 'AD', right: 'A6', joined: 'AD A6' },
      { merge: 2, left: 'E5', right: 'AD A6', joined: '学' },
    ]);
  });

  it('ends where nothing occurs twice, and at the figure’s own limit', () => {
    const short = readTokens(startTokens('abcd', 'characters', true), 3);
    expect(short).toMatchObject({ merges: 0, most: 0, over: true });
    const long = startTokens(sonnets.repeat(9), 'characters', false);
    expect(readTokens(long, 1e6).merges).toBe(mostMerges);
  });

  it('has nothing to show of nothing', () => {
    const nothing = readTokens(startTokens('', 'characters', true), 4);
    expect(nothing).toMatchObject({ tokens: [], length: 0, pairs: [], curve: [[0, 0]] });
  });
});

describe('readTextFile', () => {
  const gbk = Uint8Array.of(0xd1, 0xa7, 0xb6, 0xf8); // 学而
  it.each<[string, BlobPart, string]>([
    ['UTF-8', '学而\r\n时习', '学而\n时习'],
    ['the Chinese national encoding', gbk, '学而'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x66, 0x5b), '学'],
  ])('reads %s', async (_, content, text) => {
    expect(await readTextFile(new Blob([content]), 100)).toEqual({ text, cut: false });
  });

  it('cuts what is too long, and no character in two', async () => {
    expect(await readTextFile(new Blob(['abcd']), 3)).toEqual({ text: 'abc', cut: true });
    expect(await readTextFile(new Blob(['a😀'.repeat(50)]), 2)).toEqual({ text: 'a', cut: true });
  });

  it('knows a file that is no text', async () => {
    expect(await readTextFile(new Blob([Uint8Array.of(0x50, 0x4b, 0, 0)]), 9)).toBeNull();
    expect(await readTextFile(new Blob([Uint8Array.of(0x89, 0xff, 0xff)]), 9)).toBeNull();
  });
});
