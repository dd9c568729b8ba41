/** What a map does under the pointer: a click or a tap picks a place, and a mouse or pen goes on picking while held. */
import type { MouseEvent, PointerEvent } from 'react';

/** @param onPick a place as shares of the map's width and height, from its left and its top */
export function groundHandlers(onPick: (across: number, down: number) => void) {
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  return {
    onClick: pick,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      // A finger may be about to scroll the page; it taps here, and drags the handle itself.
      if (event.button !== 0 || event.pointerType === 'touch') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pick(event);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) pick(event);
    },
  };
}
