/** One image enlarged, with an optional cursor on a pixel that pointer and arrow keys move. */
import type { Chart } from '../base/chart';
import { paintPixels, type PixelHue, type PixelImage } from './paint-pixels';
import { placeMarks, type PixelOutline, type PixelPlace } from './pixel-marks';
import { watchTheme } from '../base/theme-colours';
import './pixel-image.css';

export type { PixelPlace };

export interface PixelImageData {
  readonly image: PixelImage;
  readonly high: number;
  readonly hue: PixelHue;
  /** Spoken name. */
  readonly label: string;
  /** Square that is outlined: `size` pixels a side from its upper left corner. */
  readonly outline: PixelOutline | null;
  /** Lines at each edge that are no part of the picture, such as zeros put around it; they are hatched. */
  readonly frame?: number;
  /** Makes the outlined pixel movable; `pressed` while a button, a finger or a pen is down. */
  readonly onPoint?: (place: PixelPlace, pressed: boolean) => void;
  /** What an arrow key does in place of moving the outline by a pixel. */
  readonly onStep?: (rows: number, columns: number) => void;
  /** A press on a pixel, or Space or Enter on the outlined one. */
  readonly onPress?: (place: PixelPlace) => void;
  /** Value and place of the cursor in words. */
  readonly valueText?: string;
}

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function createPixelImage(node: HTMLElement): Chart<PixelImageData> {
  const canvas = document.createElement('canvas');
  canvas.className = 'pixel-image__canvas';
  const marks = document.createElement('div');
  marks.className = 'pixel-image__marks';
  marks.setAttribute('aria-hidden', 'true');
  node.append(canvas, marks);
  let data: PixelImageData | null = null;

  function draw(): void {
    if (data === null) return;
    const { image, high, hue, label, valueText, onPoint } = data;
    paintPixels(canvas, image, high, hue);
    canvas.style.aspectRatio = `${image.width} / ${image.height}`;
    canvas.setAttribute('role', onPoint ? 'slider' : 'img');
    canvas.setAttribute('aria-label', label);
    canvas.tabIndex = onPoint ? 0 : -1;
    placeMarks(marks, data);
    if (!onPoint || data.outline === null) return;
    canvas.setAttribute('aria-valuemin', '0');
    canvas.setAttribute('aria-valuemax', String(image.width * image.height - 1));
    const { row, column } = data.outline;
    canvas.setAttribute('aria-valuenow', String(row * image.width + column));
    canvas.setAttribute('aria-valuetext', valueText ?? '');
  }

  function pixelAt(row: number, column: number, { image }: PixelImageData): PixelPlace {
    const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));
    return { row: within(row, image.height), column: within(column, image.width) };
  }

  function pixelUnder(event: PointerEvent, present: PixelImageData): PixelPlace {
    const box = canvas.getBoundingClientRect();
    return pixelAt(
      Math.floor(((event.clientY - box.top) / box.height) * present.image.height),
      Math.floor(((event.clientX - box.left) / box.width) * present.image.width),
      present,
    );
  }

  function point(place: PixelPlace, pressed: boolean): void {
    if (place.row === data?.outline?.row && place.column === data.outline.column) return;
    data?.onPoint?.(place, pressed);
  }

  function onMove(event: PointerEvent): void {
    if (data !== null) point(pixelUnder(event, data), event.buttons > 0);
  }

  function onDown(event: PointerEvent): void {
    if (data === null) return;
    const place = pixelUnder(event, data);
    if (data.onPress && event.button === 0) data.onPress(place);
    else point(place, true);
  }

  function onKey(event: KeyboardEvent): void {
    if (!data?.onPoint || data.outline === null) return;
    const { row, column } = data.outline;
    const move = moves[event.key];
    const isPress = event.key === ' ' || event.key === 'Enter';
    if (isPress && data.onPress) data.onPress({ row, column });
    else if (move && data.onStep) data.onStep(...move);
    else if (move) point(pixelAt(row + move[0], column + move[1], data), false);
    else return;
    event.preventDefault();
  }

  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('keydown', onKey);
  const unwatch = watchTheme(draw);

  return {
    update(next) {
      data = next;
      draw();
    },
    // The canvas keeps its own pixels and is scaled by its style.
    resize: () => undefined,
    destroy() {
      unwatch();
      canvas.remove();
      marks.remove();
    },
  };
}
