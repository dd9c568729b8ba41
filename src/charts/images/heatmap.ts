/** A tensor as a picture of coloured cells: orange below zero, blue above, the page's colour at zero. */
import { rgb } from 'd3';
import {
  layoutTiles,
  offsetAt,
  paintTiles,
  type HeatmapColours,
  type Rgb,
  type TileLayout,
} from './heatmap-layout';
import type { Chart } from '../base/chart';
import './heatmap.css';
import { readColour, watchTheme } from '../base/theme-colours';

export interface HeatmapData {
  readonly shape: readonly number[];
  /** Row-major. */
  readonly values: ArrayLike<number>;
}

export interface HeatmapOptions {
  /** The number under the pointer and its indices; null when the pointer leaves. */
  readonly onRead: (
    reading: { readonly indices: readonly number[]; readonly value: number } | null,
  ) => void;
}

export type Heatmap = Chart<HeatmapData>;

function readRgb(node: Element, property: `--${string}`): Rgb {
  const { r, g, b } = rgb(readColour(node, property));
  return [r, g, b];
}

function readColours(node: Element): HeatmapColours {
  return {
    negative: readRgb(node, '--negative'),
    zero: readRgb(node, '--paper'),
    positive: readRgb(node, '--positive'),
  };
}

/** Largest side of a number, and smallest of a picture that has room for more, in CSS pixels. */
const largestCell = 28;
const narrowest = 48;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Square numbers of whole pixels where they fit; a picture too narrow to be seen is widened. */
function sizeOnPage(columns: number, rows: number, available: Size): Size {
  const fit = Math.min(available.width / columns, available.height / rows, largestCell);
  const scale = fit >= 1 ? Math.floor(fit) : fit;
  const side = (count: number, room: number) =>
    Math.min(room, Math.max(count * scale, Math.min(narrowest, count * largestCell)));
  return { width: side(columns, available.width), height: side(rows, available.height) };
}

/** Indices of a row-major offset. */
function indicesOf(offset: number, shape: readonly number[]): number[] {
  const indices: number[] = [];
  let rest = offset;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis]!;
    indices.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return indices;
}

export function createHeatmap(node: HTMLElement, options: HeatmapOptions): Heatmap {
  const canvas = document.createElement('canvas');
  canvas.className = 'heatmap';
  node.append(canvas);
  const context = canvas.getContext('2d');
  let data: HeatmapData | null = null;
  let layout: TileLayout | null = null;
  let available = { width: 0, height: 0 };
  /** Read when first drawn: what is made while the page changes must not lay it out. */
  let colours: HeatmapColours | null = null;

  function draw(): void {
    if (data === null || context === null || available.width === 0) return;
    layout = layoutTiles(data.shape);
    canvas.hidden = layout === null;
    if (layout === null) return;
    const { width, height } = layout;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const size = sizeOnPage(width, height, available);
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
    colours ??= readColours(node);
    const bytes = paintTiles(layout, data.values, colours);
    context.putImageData(new ImageData(bytes, width, height), 0, 0);
  }

  function onPointer(event: PointerEvent): void {
    if (data === null || layout === null) return;
    const box = canvas.getBoundingClientRect();
    const x = Math.floor(((event.clientX - box.left) / box.width) * layout.width);
    const y = Math.floor(((event.clientY - box.top) / box.height) * layout.height);
    const inside = x >= 0 && y >= 0 && x < layout.width && y < layout.height;
    const offset = inside ? offsetAt(layout, x, y) : null;
    const value = offset === null ? undefined : data.values[offset];
    if (offset === null || value === undefined) options.onRead(null);
    else options.onRead({ indices: indicesOf(offset, data.shape), value });
  }

  const unwatch = watchTheme(() => {
    colours = null;
    draw();
  });
  canvas.addEventListener('pointermove', onPointer);
  canvas.addEventListener('pointerdown', onPointer);
  canvas.addEventListener('pointerleave', () => options.onRead(null));

  return {
    update(next) {
      data = next;
      draw();
    },
    resize(width, height) {
      available = { width, height };
      draw();
    },
    destroy() {
      unwatch();
      canvas.remove();
    },
  };
}
