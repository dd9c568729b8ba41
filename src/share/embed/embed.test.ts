import { describe, expect, it } from 'vitest';
import { readOptions, writeOptions, type EmbedOptions } from './options';
import { findPart, listParts } from './parts';

const usual: EmbedOptions = {
  part: null,
  theme: null,
  hide: [],
  autoload: true,
  origins: [],
};

describe('the options of an embed', () => {
  it('are the usual ones where the address names none', () => {
    expect(readOptions('')).toEqual(usual);
    expect(writeOptions(usual)).toBe('');
  });

  it('come back from the query that was written of them', () => {
    const options: EmbedOptions = {
      part: { kind: 'figure', name: 'neuron' },
      theme: 'dark',
      hide: ['title', 'code'],
      autoload: false,
      origins: ['https://school.example', 'http://localhost:8080'],
    };
    const query = writeOptions(options);
    expect(query).toBe(
      '?part=figure/neuron&theme=dark&hide=title,code&autoload=0&origin=https://school.example&origin=http://localhost:8080',
    );
    expect(readOptions(query)).toEqual(options);
  });

  it('leave out what they do not know', () => {
    expect(readOptions('?theme=pink&hide=everything,title&neuron=1,2,3')).toEqual({
      ...usual,
      hide: ['title'],
    });
  });

  it.each([
    '*',
    'null',
    'school.example',
    'https://school.example/',
    'javascript:alert(1)',
    'https://',
  ])('take %o for no origin', (origin) => {
    expect(readOptions(`?origin=${encodeURIComponent(origin)}`).origins).toEqual([]);
  });
});

describe('a part', () => {
  const lesson = { figures: ['plane', 'neuron'], cells: ['plane'], exercises: ['forward'] };

  it('is found by its kind and name, and by its name alone', () => {
    const found = (part: string) => findPart(lesson, readOptions(`?part=${part}`).part!);
    expect(found('cell/plane')).toEqual({ kind: 'cell', name: 'plane' });
    expect(found('plane')).toEqual({ kind: 'figure', name: 'plane' });
    expect(found('forward')).toEqual({ kind: 'exercise', name: 'forward' });
    expect(found('figure/forward')).toBeUndefined();
    expect(found('nothing')).toBeUndefined();
    expect(found('figure/')).toBeUndefined();
  });

  it('is on the list of its lesson', () => {
    expect(listParts(lesson).map(({ kind, name }) => `${kind}/${name}`)).toEqual([
      'figure/plane',
      'figure/neuron',
      'cell/plane',
      'exercise/forward',
    ]);
  });
});
