/** One of a row of items, chosen by arrow keys, Home and End; the chosen one is in sight, and the only stop of the Tab key. */
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { clamp } from '@/math/vector';

interface StepList<Node extends HTMLElement> {
  readonly list: RefObject<Node | null>;
  /** What each item takes; its place is counted from 0. */
  readonly itemProps: (index: number) => {
    readonly role: 'option';
    readonly tabIndex: number;
    readonly 'aria-selected': boolean;
    readonly onClick: () => void;
    readonly onFocus: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

const moves: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

/** Scrolls a row sideways, and nothing else, until all of an item is in sight. */
function bringIntoSight(row: HTMLElement, item: Element): void {
  const [view, own] = [row.getBoundingClientRect(), item.getBoundingClientRect()];
  if (own.left < view.left) row.scrollLeft -= view.left - own.left;
  else if (own.right > view.right) row.scrollLeft += own.right - view.right;
}

/**
 * For the items of an element with `role="listbox"`, each an element with `data-item`.
 * @param count how many items there are
 * @param selected place of the chosen one; null where none is
 */
export function useStepList<Node extends HTMLElement>(
  count: number,
  selected: number | null,
  onSelect: (index: number) => void,
): StepList<Node> {
  const list = useRef<Node>(null);
  // A row that is wider than its place opens at the chosen item, and follows it.
  useEffect(() => {
    const item = list.current?.querySelectorAll('[data-item]')[selected ?? -1];
    if (list.current && item) bringIntoSight(list.current, item);
  }, [selected, count]);
  const press = (event: KeyboardEvent, index: number) => {
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = clamp(index + move, 0, count - 1);
    list.current?.querySelectorAll<HTMLElement>('[data-item]')[to]?.focus();
  };
  return {
    list,
    itemProps: (index) => ({
      role: 'option',
      tabIndex: index === clamp(selected ?? 0, 0, count - 1) ? 0 : -1,
      'aria-selected': index === selected,
      onClick: () => onSelect(index),
      onFocus: () => {
        if (index !== selected) onSelect(index);
      },
      onKeyDown: (event) => press(event, index),
    }),
  };
}
