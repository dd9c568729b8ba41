import { describe, expect, it } from 'vitest';
import { asListed, languageOf, relativePath, translatePath, withoutFile } from './addresses';

describe('asListed', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['/zh', '/zh/'],
    ['/en/lessons/neuron', '/en/lessons/neuron/'],
    ['/en//lessons/neuron/', '/en/lessons/neuron/'],
  ])('makes %o %s', (path, listed) => {
    expect(asListed(path)).toBe(listed);
  });
});

describe('languageOf', () => {
  it.each([
    ['/zh/lessons/', 'zh'],
    ['/en', 'en'],
    ['/fr/', undefined],
    ['/', undefined],
  ])('reads %s', (path, language) => {
    expect(languageOf(path)).toBe(language);
  });
});

describe('withoutFile', () => {
  it.each([
    ['/base/en/lessons/neuron/index.html', '/base/en/lessons/neuron/'],
    ['/base/en/lessons/neuron/', '/base/en/lessons/neuron/'],
    ['/base/en/not-index.html', '/base/en/not-index.html'],
  ])('makes %s %s', (path, folder) => {
    expect(withoutFile(path)).toBe(folder);
  });
});

describe('translatePath', () => {
  it('leads to the same page in the other language', () => {
    expect(translatePath('/en/lessons/neuron/', 'zh')).toBe('/zh/lessons/neuron/');
    expect(translatePath('/zh/', 'en')).toBe('/en/');
  });
});

describe('relativePath', () => {
  it.each([
    ['/', '/en/'],
    ['/en/', '/'],
    ['/en/', '/en/lessons/neuron/'],
    ['/zh/lessons/neuron/', '/en/lessons/mnist/'],
  ])('leads a browser from %s to %s under any base', (from, to) => {
    for (const base of ['https://a.example', 'https://a.example/deep/er']) {
      expect(new URL(relativePath(from, to), base + from).href).toBe(base + to);
    }
  });
});
