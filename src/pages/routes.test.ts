import { describe, expect, it } from 'vitest';
import {
  homePath,
  lessonPath,
  parseRoute,
  relativePath,
  translatePath,
  withoutFile,
} from './routes';

describe('parseRoute', () => {
  it.each([
    ['/', { page: 'choose-language' }],
    ['/en/', { page: 'home', language: 'en' }],
    ['/zh', { page: 'home', language: 'zh' }],
    ['/zh/lessons/neuron/', { page: 'lesson', language: 'zh', lesson: 'neuron' }],
    ['/en/lessons/neuron', { page: 'lesson', language: 'en', lesson: 'neuron' }],
    ['/en/lessons/', { page: 'not-found', language: 'en' }],
    ['/zh/lessons/neuron/more/', { page: 'not-found', language: 'zh' }],
    ['/fr/', { page: 'not-found', language: 'en' }],
    ['/index.html', { page: 'not-found', language: 'en' }],
  ])('reads %s', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });

  it('reads back what is written', () => {
    expect(parseRoute(homePath('zh'))).toEqual({ page: 'home', language: 'zh' });
    expect(parseRoute(lessonPath('en', 'mnist'))).toEqual({
      page: 'lesson',
      language: 'en',
      lesson: 'mnist',
    });
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
