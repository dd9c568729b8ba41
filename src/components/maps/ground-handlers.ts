/** What a map does under the pointer: a click or a tap picks a place, and a mouse or pen goes on picking while held. */
import type { MouseEvent, PointerEvent } from 'react';
import type { MapArea, MapPoint } from '@/charts/maps/map-area';

/** @param area what the map's edges stand for */
export function groundHandlers({ x, y }: MapArea, onPick: (place: MapPoint) => void) {
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    const down = (event.clientY - box.top) / box.height;
    onPick([x[0] + across * (x[1] - x[0]), y[1] - down * (y[1] - y[0])]);
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
