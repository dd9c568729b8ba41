/** What becomes of a text: on its way, here, bare in a page's HTML, failed, and from each to the next. */
import { describe, expect, it, vi } from 'vitest';
import { LessonTexts, textPath, type LessonContent } from './lesson-texts';

/** A text whose fetching the test itself ends. */
function makeTexts() {
  const loadFigure = vi.fn(() => Promise.resolve());
  const content: LessonContent = {
    default: () => null,
    summary: '',
    headings: [],
    terms: [],
    figures: [Object.assign(() => null, { id: 'plane', load: loadFigure })],
  };
  const ends: { arrive: () => void; fail: () => void }[] = [];
  const fetch = vi.fn(
    (_path: string) =>
      new Promise<LessonContent>((resolve, reject) => {
        ends.push({ arrive: () => resolve(content), fail: () => reject(new Error('offline')) });
      }),
  );
  return { texts: new LessonTexts(fetch), fetch, content, loadFigure, ends };
}

describe('LessonTexts', () => {
  it('fetches a text once, with its figures, and has it from then on', async () => {
    const { texts, fetch, content, loadFigure, ends } = makeTexts();
    const first = texts.load('neuron', 'en');
    expect(texts.read('neuron', 'en')).toBe(first);
    expect(texts.peek('neuron', 'en')).toBeUndefined();
    ends[0]!.arrive();
    await first;
    expect(texts.peek('neuron', 'en')).toBe(content);
    expect(loadFigure).toHaveBeenCalledTimes(1);
    await expect(texts.load('neuron', 'en')).resolves.toBe(content);
    await expect(texts.read('neuron', 'en')).resolves.toBe(content);
    expect(fetch.mock.calls).toEqual([[textPath('neuron', 'en')]]);
    expect(texts.peek('neuron', 'zh')).toBeUndefined();
  });

  it('has a text whose figure cannot be fetched', async () => {
    const { texts, content, loadFigure, ends } = makeTexts();
    loadFigure.mockRejectedValueOnce(new Error('offline'));
    const loading = texts.load('neuron', 'en');
    ends[0]!.arrive();
    await expect(loading).resolves.toBe(content);
    expect(texts.peek('neuron', 'en')).toBe(content);
  });

  it('keeps a failure for whoever reads, and tries again for whoever loads', async () => {
    const { texts, fetch, content, ends } = makeTexts();
    const first = texts.read('neuron', 'en');
    ends[0]!.fail();
    await expect(first).rejects.toThrow('offline');
    expect(texts.read('neuron', 'en')).toBe(first);
    expect(fetch).toHaveBeenCalledTimes(1);
    const second = texts.load('neuron', 'en');
    expect(texts.read('neuron', 'en')).toBe(second);
    ends[1]!.arrive();
    await expect(second).resolves.toBe(content);
    expect(texts.peek('neuron', 'en')).toBe(content);
  });

  it('adopts a text without its figures, and fetches them once it is left', async () => {
    const { texts, fetch, content, loadFigure, ends } = makeTexts();
    const adopted = texts.adopt('neuron', 'en');
    ends[0]!.arrive();
    await adopted;
    expect(texts.peek('neuron', 'en')).toBe(content);
    await expect(texts.load('neuron', 'en')).resolves.toBe(content);
    expect(loadFigure).not.toHaveBeenCalled();

    texts.leave('neuron', 'en');
    expect(texts.peek('neuron', 'en')).toBeUndefined();
    const back = texts.load('neuron', 'en');
    ends[1]!.arrive();
    await back;
    expect(texts.peek('neuron', 'en')).toBe(content);
    expect(loadFigure).toHaveBeenCalledTimes(1);
    texts.leave('neuron', 'en');
    expect(texts.peek('neuron', 'en')).toBe(content);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is not left bare by an adoption that comes after the whole', async () => {
    const { texts, content, ends } = makeTexts();
    const adopted = texts.adopt('neuron', 'en');
    const whole = texts.load('neuron', 'en');
    ends[1]!.arrive();
    await whole;
    ends[0]!.arrive();
    await adopted;
    texts.leave('neuron', 'en');
    expect(texts.peek('neuron', 'en')).toBe(content);
  });

  it('remembers nothing of an adoption that failed', async () => {
    const { texts, content, ends } = makeTexts();
    const adopted = texts.adopt('neuron', 'en');
    ends[0]!.fail();
    await expect(adopted).rejects.toThrow('offline');
    const loading = texts.read('neuron', 'en');
    ends[1]!.arrive();
    await expect(loading).resolves.toBe(content);
  });
});
