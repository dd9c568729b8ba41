/** The keys that open the search: `/` where nothing is typed, and Ctrl+K or Cmd+K outside of the code editor. */
import { useEffect, useEffectEvent } from 'react';
import { slashOpens } from './slash-choice';

/** What happened, and where. */
export interface Pressed extends Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'
> {
  /** Whether the key belongs to a field, where it is a letter. */
  readonly inField: boolean;
  /** Whether it belongs to the code editor, which has chords that begin with Ctrl+K. */
  readonly inEditor: boolean;
  readonly inDialog: boolean;
}

/** @param slash whether the reader has the key `/` on */
export function opensSearch(pressed: Pressed, slash: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (pressed.defaultPrevented || pressed.isComposing || pressed.inDialog || altKey) return false;
  if (key === '/') return slash && !ctrlKey && !metaKey && !pressed.inField;
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !pressed.inEditor;
}

const fields = 'input, textarea, select, [contenteditable], [role="textbox"], .monaco-editor';

function placeOf(target: EventTarget | null): Pick<Pressed, 'inField' | 'inEditor' | 'inDialog'> {
  const inside = (pattern: string) => target instanceof Element && target.closest(pattern) !== null;
  return {
    inField: inside(fields),
    inEditor: inside('.monaco-editor'),
    inDialog: inside('dialog[open]'),
  };
}

export function useSearchKeys(open: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
    const pressed = { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented };
    if (!opensSearch({ ...pressed, ...placeOf(event.target) }, slashOpens())) return;
    event.preventDefault();
    open();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
