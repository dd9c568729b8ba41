import { describe, expect, it } from 'vitest';
import { opensSearch, type Pressed } from './use-search-keys';

function press(key: string, more: Partial<Pressed> = {}): boolean {
  const none = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  const place = { inField: false, inEditor: false, inDialog: false };
  return opensSearch({ key, defaultPrevented: false, ...none, ...place, ...more }, true);
}

describe('the keys of the search', () => {
  it('are /, Ctrl+K and Cmd+K', () => {
    expect(press('/')).toBe(true);
    expect(press('k', { ctrlKey: true })).toBe(true);
    expect(press('K', { metaKey: true })).toBe(true);
    expect(press('k')).toBe(false);
    expect(press('/', { ctrlKey: true })).toBe(false);
    expect(press('k', { ctrlKey: true, altKey: true })).toBe(false);
  });

  it('are letters in a field, and the editor’s own in the editor', () => {
    expect(press('/', { inField: true })).toBe(false);
    expect(press('k', { ctrlKey: true, inField: true })).toBe(true);
    expect(press('k', { ctrlKey: true, inField: true, inEditor: true })).toBe(false);
  });

  it('do nothing in a dialog, amid the writing of a word, and where somebody took them', () => {
    for (const more of [{ inDialog: true }, { isComposing: true }, { defaultPrevented: true }]) {
      expect(press('/', more)).toBe(false);
      expect(press('k', { ...more, ctrlKey: true })).toBe(false);
    }
  });

  it('are without / where the reader switched it off', () => {
    const pressed = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
    const place = { inField: false, inEditor: false, inDialog: false, defaultPrevented: false };
    expect(opensSearch({ key: '/', ...pressed, ...place }, false)).toBe(false);
    expect(opensSearch({ key: 'k', ...pressed, ...place, ctrlKey: true }, false)).toBe(true);
  });
});
