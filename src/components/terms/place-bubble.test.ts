import { describe, expect, it } from 'vitest';
import { placeBubble } from './place-bubble';

const view = { width: 360, height: 640 };
const bubble = { width: 120, height: 30 };

describe('placeBubble', () => {
  it('stands centred above the mark', () => {
    expect(placeBubble({ left: 170, top: 300, width: 20, height: 20 }, bubble, view)).toEqual({
      left: 120,
      top: 262,
    });
  });

  it('stays inside the window at both edges', () => {
    const mark = { top: 300, width: 10, height: 20 };
    expect(placeBubble({ ...mark, left: 2 }, bubble, view).left).toBe(8);
    expect(placeBubble({ ...mark, left: 348 }, bubble, view).left).toBe(232);
  });

  it('goes below, clear of a fingertip, where there is no room above', () => {
    expect(placeBubble({ left: 170, top: 10, width: 20, height: 16 }, bubble, view).top).toBe(46);
    expect(placeBubble({ left: 170, top: 10, width: 20, height: 80 }, bubble, view).top).toBe(98);
  });
});
