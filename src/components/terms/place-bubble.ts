/** Finds a place beside a mark that covers neither the mark nor the finger on it. */

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const gap = 8;
/** A fingertip is wider than most marks, so below one the bubble keeps clear of it. */
const fingertip = 36;

/** All in CSS pixels of the window. Above the mark, else below it; always inside the window. */
export function placeBubble(mark: Box, bubble: Size, view: Size): { left: number; top: number } {
  const centred = mark.left + mark.width / 2 - bubble.width / 2;
  const left = Math.max(gap, Math.min(centred, view.width - bubble.width - gap));
  const above = mark.top - bubble.height - gap;
  const below = mark.top + Math.max(mark.height + gap, fingertip);
  const top = above >= gap ? above : Math.min(below, view.height - bubble.height - gap);
  return { left: Math.round(left), top: Math.round(top) };
}
