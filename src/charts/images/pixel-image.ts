/** One image enlarged, with an optional cursor on a pixel that pointer and arrow keys move. */
import type { Chart } from '../base/chart';
import { paintPixels, type PixelHue, type PixelImage } from './paint-pixels';
import { watchTheme } from '../base/theme-colours';

export interface PixelPlace {
  readonly row: number;
  readonly column: number;
}

export interface PixelImageData {
  readonly image: PixelImage;
  readonly high: number;
  readonly hue: PixelHue;
  /** Spoken name. */
  readonly label: string;
  /** Square that is outlined: `size` pixels a side from its upper left corner. */
  readonly outline: (PixelPlace & { readonly size: number }) | null;
  /** Makes the outlined pixel movable. */
  readonly onPoint?: (place: PixelPlace) => void;
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
  const outline = document.createElement('div');
  outline.className = 'pixel-image__outline';
  outline.setAttribute('aria-hidden', 'true');
  node.append(canvas, outline);
  let data: PixelImageData | null = null;

  function draw(): void {
    if (data === null) return;
    const { image, high, hue, label, valueText, onPoint } = data;
    paintPixels(canvas, image, high, hue);
    canvas.style.aspectRatio = `${image.width} / ${image.height}`;
    canvas.setAttribute('role', onPoint ? 'slider' : 'img');
    canvas.setAttribute('aria-label', label);
    canvas.tabIndex = onPoint ? 0 : -1;
    placeOutline(data);
    if (!onPoint || data.outline === null) return;
    canvas.setAttribute('aria-valuemin', '0');
    canvas.setAttribute('aria-valuemax', String(image.width * image.height - 1));
    const { row, column } = data.outline;
    canvas.setAttribute('aria-valuenow', String(row * image.width + column));
    canvas.setAttribute('aria-valuetext', valueText ?? '');
  }

  function placeOutline({ image, outline: square }: PixelImageData): void {
    outline.hidden = square === null;
    if (square === null) return;
    const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
    outline.style.left = percent(square.column, image.width);
    outline.style.top = percent(square.row, image.height);
    outline.style.width = percent(square.size, image.width);
    outline.style.height = percent(square.size, image.height);
  }

  function point(row: number, column: number): void {
    if (!data?.onPoint) return;
    const { width, height } = data.image;
    const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));
    const place = { row: within(row, height), column: within(column, width) };
    if (place.row === data.outline?.row && place.column === data.outline.column) return;
    data.onPoint(place);
  }

  canvas.addEventListener('pointermove', onPointer);
  canvas.addEventListener('pointerdown', onPointer);
  canvas.addEventListener('keydown', onKey);
  const unwatch = watchTheme(draw);

  function onPointer(event: PointerEvent): void {
    if (data === null) return;
    const box = canvas.getBoundingClientRect();
    point(
      Math.floor(((event.clientY - box.top) / box.height) * data.image.height),
      Math.floor(((event.clientX - box.left) / box.width) * data.image.width),
    );
  }

  function onKey(event: KeyboardEvent): void {
    const move = moves[event.key];
    if (!move || !data?.onPoint || !data.outline) return;
    event.preventDefault();
    point(data.outline.row + move[0], data.outline.column + move[1]);
  }

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
      outline.remove();
    },
  };
}
