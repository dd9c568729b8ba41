/** Where the examples of an epoch lie: in the order in which they are dealt, batch by batch, as lines of text. */

export interface DealtLayout {
  /** Pixels from one mark to the next. */
  readonly pitch: number;
  /** Middle of each mark, in the order of dealing. */
  readonly places: readonly (readonly [number, number])[];
  readonly height: number;
}

const gap = 0.55;
/** Marks are never further apart than this, and a batch wider than the page is broken anywhere. */
const widest = 15;

/** Lays `sizes.length` batches out in `width` pixels; batches of less than a line are not broken. */
export function layoutDealt(sizes: readonly number[], width: number): DealtLayout {
  const pitch = Math.max(7, Math.min(widest, width / 28));
  const room = Math.max(1, Math.floor(width / pitch));
  const places: (readonly [number, number])[] = [];
  let column = 0;
  let line = 0;
  const turn = () => {
    column = 0;
    line++;
  };
  for (const size of sizes) {
    if (column > 0 && size <= room && column + size > room) turn();
    for (let i = 0; i < size; i++) {
      if (column + 1 > room) turn();
      places.push([(column + 0.5) * pitch, (line + 0.5) * pitch * 1.25]);
      column++;
    }
    column += gap;
  }
  return { pitch, places, height: (line + 1) * pitch * 1.25 };
}
