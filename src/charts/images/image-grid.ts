/** Many small images to choose one from, by pointer or arrow keys; spoken as a list box. */
import type { Chart } from '../base/chart';
import { paintPixels, type PixelHue, type PixelImage } from './paint-pixels';
import { watchTheme } from '../base/theme-colours';
import './image-grid.css';

export interface GridImage {
  readonly image: PixelImage;
  /** The value that gets the full hue. */
  readonly high: number;
  /** Spoken, and shown as a tooltip. */
  readonly label: string;
  /** Short text below the image; none where it is empty. */
  readonly caption: string;
}

export interface ImageGridData {
  readonly label: string;
  readonly images: readonly GridImage[];
  readonly hue: PixelHue;
  /** Place of the chosen image; null chooses none. */
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
}

export function createImageGrid(node: HTMLElement): Chart<ImageGridData> {
  const list = document.createElement('div');
  list.className = 'image-grid';
  list.setAttribute('role', 'listbox');
  node.append(list);
  let data: ImageGridData | null = null;

  function draw(): void {
    if (data === null) return;
    const { images, hue, selected, label } = data;
    list.setAttribute('aria-label', label);
    while (list.childElementCount > images.length) list.lastElementChild?.remove();
    for (const [index, { image, high, label: name, caption }] of images.entries()) {
      const tile = list.children[index] ?? list.appendChild(makeTile());
      const [canvas, text] = [...tile.children];
      tile.setAttribute('aria-label', name);
      tile.setAttribute('title', name);
      tile.setAttribute('aria-selected', String(index === selected));
      tile.setAttribute('tabindex', index === (selected ?? 0) ? '0' : '-1');
      if (text && text.textContent !== caption) text.textContent = caption;
      if (canvas instanceof HTMLCanvasElement) paintPixels(canvas, image, high, hue);
    }
  }

  function makeTile(): HTMLElement {
    const tile = document.createElement('div');
    tile.className = 'image-grid__tile';
    tile.setAttribute('role', 'option');
    const caption = document.createElement('span');
    tile.append(document.createElement('canvas'), caption);
    return tile;
  }

  function indexOf(target: EventTarget | null): number {
    const tile = target instanceof Element ? target.closest('[role=option]') : null;
    return tile === null ? -1 : [...list.children].indexOf(tile);
  }

  function choose(index: number): void {
    const tile = list.children[index];
    if (data === null || !(tile instanceof HTMLElement)) return;
    data.onSelect(index);
    tile.focus();
  }

  /** Tiles wrap as the width allows, so a row's length is read off their places. */
  function tilesInRow(): number {
    const tiles = [...list.children].map((tile) => (tile as HTMLElement).offsetTop);
    return Math.max(1, tiles.filter((top) => top === tiles[0]).length);
  }

  list.addEventListener('click', (event) => {
    const index = indexOf(event.target);
    if (index >= 0) choose(index);
  });
  list.addEventListener('keydown', (event) => {
    const at = indexOf(event.target);
    if (at < 0) return;
    const row = tilesInRow();
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at - row,
      ArrowDown: at + row,
      Home: 0,
      End: list.childElementCount - 1,
      Enter: at,
      ' ': at,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  });
  const unwatch = watchTheme(draw);

  return {
    update(next) {
      data = next;
      draw();
    },
    // Tiles wrap by themselves.
    resize: () => undefined,
    destroy() {
      unwatch();
      list.remove();
    },
  };
}
