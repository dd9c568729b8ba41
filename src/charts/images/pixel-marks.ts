/** What lies over an enlarged image: the outline of a window, and the frame around the picture. */
import type { PixelImage } from './paint-pixels';

export interface PixelPlace {
  readonly row: number;
  readonly column: number;
}

export interface PixelOutline extends PixelPlace {
  readonly size: number;
  /** Outlines single pixels, this far apart, in place of the whole square. */
  readonly gap?: number;
}

interface Marked {
  readonly image: PixelImage;
  readonly outline: PixelOutline | null;
  readonly frame?: number;
}

interface Box extends PixelPlace {
  readonly width: number;
  readonly height: number;
}

/** The squares that an outline consists of. */
function boxesOf({ row, column, size, gap }: PixelOutline): readonly Box[] {
  if (gap === undefined || gap === 1) return [{ row, column, width: size, height: size }];
  const taps = Math.floor((size - 1) / gap) + 1;
  return Array.from({ length: taps * taps }, (_, tap) => ({
    row: row + Math.floor(tap / taps) * gap,
    column: column + (tap % taps) * gap,
    width: 1,
    height: 1,
  }));
}

/** The strips of a frame: above, below, and on both sides between them. */
function stripsOf({ frame = 0, image: { width, height } }: Marked): readonly Box[] {
  if (frame === 0) return [];
  const inner = height - 2 * frame;
  return [
    { row: 0, column: 0, width, height: frame },
    { row: height - frame, column: 0, width, height: frame },
    { row: frame, column: 0, width: frame, height: inner },
    { row: frame, column: width - frame, width: frame, height: inner },
  ];
}

/** Replaces what `marks`, laid over the image, holds. */
export function placeMarks(marks: HTMLElement, data: Marked): void {
  const { width, height } = data.image;
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  const place = (name: string, box: Box) => {
    const mark = document.createElement('div');
    mark.className = `pixel-image__${name}`;
    mark.style.left = percent(box.column, width);
    mark.style.top = percent(box.row, height);
    mark.style.width = percent(box.width, width);
    mark.style.height = percent(box.height, height);
    return mark;
  };
  marks.replaceChildren(
    ...stripsOf(data).map((strip) => place('frame', strip)),
    ...(data.outline === null ? [] : boxesOf(data.outline)).map((box) => place('outline', box)),
  );
}
