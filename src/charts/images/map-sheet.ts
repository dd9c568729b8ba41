/** All maps of a layer on one sheet, with a cursor on one value that pointer and keys move. */
import type { Chart } from '../base/chart';
import { watchTheme } from '../base/theme-colours';
import { layOutSheet, placeOnSheet, stepOnSheet, type SheetPlace } from './map-sheet-layout';
import { paintPixels, type PixelHue } from './paint-pixels';
import './map-sheet.css';

/** Squares to outline; on every map where none is named. */
export interface SheetOutline {
  readonly map: number | null;
  readonly row: number;
  readonly column: number;
  readonly size: number;
}

export interface MapSheetData {
  /** Row-major, of shape [height, width, maps]. */
  readonly values: Float32Array;
  readonly shape: readonly [height: number, width: number, maps: number];
  /** The value that gets the full hue. */
  readonly high: number;
  readonly hue: PixelHue;
  /** Spoken name. */
  readonly label: string;
  /** Value and place of the cursor in words. */
  readonly valueText: string;
  /** The cursor; null where it is on another sheet. */
  readonly selected: SheetPlace | null;
  /** Squares that are outlined besides, such as those that a later value looks at. */
  readonly outlines: readonly SheetOutline[];
  readonly onSelect: (place: SheetPlace) => void;
}

export function createMapSheet(node: HTMLElement): Chart<MapSheetData> {
  const canvas = document.createElement('canvas');
  canvas.className = 'map-sheet__canvas';
  canvas.setAttribute('role', 'slider');
  canvas.tabIndex = 0;
  const marks = document.createElement('div');
  marks.className = 'map-sheet__marks';
  marks.setAttribute('aria-hidden', 'true');
  node.append(canvas, marks);
  let data: MapSheetData | null = null;
  let byTouch = false;

  function draw(): void {
    if (data === null) return;
    const sheet = layOutSheet(data.shape);
    // What lies between two maps is painted as zero and then covered by their frames.
    const values = new Float32Array(sheet.width * sheet.height);
    for (const [at, from] of sheet.sources) values[at] = data.values[from]!;
    paintPixels(canvas, { ...sheet, values }, data.high, data.hue);
    canvas.style.aspectRatio = `${sheet.width} / ${sheet.height}`;
    const { selected, shape } = data;
    const [height, width, maps] = shape;
    canvas.setAttribute('aria-label', data.label);
    canvas.setAttribute('aria-valuemin', '0');
    canvas.setAttribute('aria-valuemax', String(height * width * maps - 1));
    const { map, row, column } = selected ?? { map: 0, row: 0, column: 0 };
    canvas.setAttribute('aria-valuenow', String((map * height + row) * width + column));
    canvas.setAttribute('aria-valuetext', data.valueText);
    placeMarks(data);
  }

  function placeMarks({ shape, selected, outlines }: MapSheetData): void {
    const sheet = layOutSheet(shape);
    const [height, width, maps] = shape;
    const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
    const place = (name: string, map: number, box: Omit<SheetOutline, 'map'>, end = box.size) => {
      const mark = document.createElement('div');
      mark.className = `map-sheet__${name}`;
      mark.style.left = percent((map % sheet.across) * (width + 1) + box.column, sheet.width);
      mark.style.top = percent(
        Math.floor(map / sheet.across) * (height + 1) + box.row,
        sheet.height,
      );
      mark.style.width = percent(box.size, sheet.width);
      mark.style.height = percent(end, sheet.height);
      return mark;
    };
    const every = Array.from({ length: maps }, (_, map) => map);
    marks.replaceChildren(
      ...every.map((map) => place('frame', map, { row: 0, column: 0, size: width }, height)),
      ...outlines.flatMap((box) =>
        (box.map === null ? every : [box.map]).map((map) => place('window', map, box)),
      ),
      ...(selected === null ? [] : [place('value', selected.map, { ...selected, size: 1 })]),
    );
  }

  function select(place: SheetPlace | null): void {
    if (place !== null) data?.onSelect(place);
  }

  /** A finger that moves scrolls the page: only its tap counts, which arrives as a click. */
  function onPointer(event: PointerEvent): void {
    if (event.type === 'pointerdown') byTouch = event.pointerType === 'touch';
    if (data === null || byTouch !== (event.type === 'click')) return;
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const box = canvas.getBoundingClientRect();
    select(
      placeOnSheet(
        data.shape,
        (event.clientX - box.left) / box.width,
        (event.clientY - box.top) / box.height,
      ),
    );
  }

  function onKey(event: KeyboardEvent): void {
    if (data === null) return;
    const place = stepOnSheet(data.shape, data.selected, event.key);
    if (place === null) return;
    event.preventDefault();
    select(place);
  }

  const pointers = ['pointerdown', 'pointermove', 'click'] as const;
  for (const name of pointers) canvas.addEventListener(name, onPointer as EventListener);
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
