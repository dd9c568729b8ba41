/** A surface over two parameters as a landscape seen from the side, with walks across it. */
import type { Chart } from '../base/chart';
import type { MapArea, MapPoint } from './map-area';
import {
  fillPath,
  paintCross,
  paintMark,
  readPaints,
  strokePath,
  type Paints,
} from './surface-paint';
import {
  cutWalk,
  groundBelowEye,
  layoutLight,
  layoutRelief,
  makeProjection,
  measureView,
  type Relief,
  type Viewpoint,
} from './surface-projection';
import { watchTheme } from '../base/theme-colours';
import './surface-view.css';

export interface SurfaceViewData {
  /** Height over each point; the landscape is computed anew only when another function comes. */
  readonly height: (at: MapPoint) => number;
  readonly area: MapArea;
  readonly axes: readonly [string, string];
  /** Each walk's points in order; its place in the list picks hue and mark. One without points is not drawn. */
  readonly trails: readonly (readonly MapPoint[])[];
  /** Lowest points, marked by crosses. */
  readonly lowest: readonly MapPoint[];
  readonly viewpoint: Viewpoint;
}

/** Cells along a side, and how many of them lie between two lines of the mesh. */
const cells = 48;
const side = cells + 1;
const meshEvery = 4;
/** Shares of the height: walks are lifted, so that the ground does not swallow half of their width. */
const lift = 0.012;
const floor = -0.04;
/** Walks are painted after the ground that is this much nearer, in shares of the ground's side. */
const bias = 1.6 / cells;
const margin = 24;

/** Something painted, and how far it is from the eye along the ground. */
interface Part {
  readonly far: number;
  readonly paint: (context: CanvasRenderingContext2D) => void;
}

/** Where things appear from one viewpoint. */
interface Scene {
  readonly data: SurfaceViewData;
  readonly relief: Relief;
  readonly place: (x: number, y: number, z: number) => MapPoint;
  readonly eye: MapPoint;
  readonly paints: Paints;
}

function fillsOf(relief: Relief, paints: Paints): readonly string[] {
  const { heights } = relief;
  return Array.from(layoutLight(relief), (light, i) => {
    const corner = Math.floor(i / cells) * side + (i % cells);
    const corners = [corner, corner + 1, corner + side, corner + side + 1];
    return paints.ground(corners.reduce((sum, at) => sum + heights[at]!, 0) / 4, light);
  });
}

function distanceFrom([eyeX, eyeY]: MapPoint) {
  return (x: number, y: number) => Math.hypot(x - eyeX, y - eyeY);
}

/** Each cell, with lines of the mesh along its sides where they are due. */
function layGround(scene: Scene, fills: readonly string[]): Part[] {
  const { relief, place, eye, paints } = scene;
  const far = distanceFrom(eye);
  const grid = Array.from(relief.heights, (z, i) =>
    place((i % side) / cells, Math.floor(i / side) / cells, z),
  );
  const line = { colour: paints.ink, width: 0.7, alpha: 0.3 };
  return fills.map((fill, i) => {
    const [row, column] = [Math.floor(i / cells), i % cells];
    const corner = row * side + column;
    const [a, b] = [grid[corner]!, grid[corner + 1]!];
    const [d, c] = [grid[corner + side]!, grid[corner + side + 1]!];
    return {
      far: far((column + 0.5) / cells, (row + 0.5) / cells),
      paint: (context) => {
        fillPath([a, b, c, d], fill)(context);
        if (row % meshEvery === 0) strokePath([a, b], line)(context);
        if (row === cells - 1) strokePath([d, c], line)(context);
        if (column % meshEvery === 0) strokePath([a, d], line)(context);
        if (column === cells - 1) strokePath([b, c], line)(context);
      },
    };
  });
}

/** The sides of the block that face the eye; nothing stands before them. */
function layWalls({ relief, place, eye, paints }: Scene): Part[] {
  const steps = Array.from({ length: side }, (_, k) => k / cells);
  const walls = [
    { seen: eye[1] < 0, points: steps.map((k): MapPoint => [k, 0]) },
    { seen: eye[1] > 1, points: steps.map((k): MapPoint => [k, 1]) },
    { seen: eye[0] < 0, points: steps.map((k): MapPoint => [0, k]) },
    { seen: eye[0] > 1, points: steps.map((k): MapPoint => [1, k]) },
  ];
  return walls.flatMap(({ seen, points }) => {
    if (!seen) return [];
    const top = points.map(([x, y]) =>
      place(x, y, relief.heights[Math.round(y * cells) * side + Math.round(x * cells)]!),
    );
    const bottom = [points.at(-1)!, points[0]!].map(([x, y]) => place(x, y, floor));
    const outline = [...top, ...bottom, top[0]!];
    const line = { colour: paints.soft, width: 0.7 };
    return {
      far: 0,
      paint: (context: CanvasRenderingContext2D) => {
        fillPath(outline, paints.wall)(context);
        strokePath(outline, line)(context);
      },
    };
  });
}

/** Walks, their ends and the lowest points. */
function layWalks({ data, relief, place, eye, paints }: Scene): Part[] {
  const { area, trails, lowest } = data;
  const far = distanceFrom(eye);
  const [[left, right], [bottom, top]] = [area.x, area.y];
  const share = ([u, v]: MapPoint): MapPoint => [
    (u - left) / (right - left),
    (v - bottom) / (top - bottom),
  ];
  const onGround = ([x, y]: MapPoint): MapPoint => {
    const at: MapPoint = [left + x * (right - left), bottom + y * (top - bottom)];
    return place(x, y, relief.shareAt(at) + lift);
  };
  const inside = ([x, y]: MapPoint) => x >= 0 && x <= 1 && y >= 0 && y <= 1;
  const mark = (at: MapPoint, nearer: number, paint: (at: MapPoint) => Part['paint']): Part[] =>
    inside(at) ? [{ far: far(...at) - nearer, paint: paint(onGround(at)) }] : [];
  return [
    ...trails.flatMap((trail, i) =>
      cutWalk(trail.map(share), 0.5 / cells).map(({ from, to }) => ({
        far: far((from[0] + to[0]) / 2, (from[1] + to[1]) / 2) - bias,
        paint: strokePath([onGround(from), onGround(to)], {
          colour: paints.trails[i % paints.trails.length]!,
          width: 2.5,
        }),
      })),
    ),
    ...lowest.flatMap((at) => mark(share(at), bias, (to) => paintCross(to, paints.ink))),
    ...trails.flatMap((trail, i) => {
      const end = trail.at(-1);
      return end ? mark(share(end), 2 * bias, (to) => paintMark(to, i, paints)) : [];
    }),
  ];
}

/** Names the two sides in front, with the numbers at their ends. */
function paintNames(context: CanvasRenderingContext2D, { data, place, eye, paints }: Scene): void {
  const { area, axes } = data;
  const beside = (at: number) => (at < 0.5 ? -0.09 : 1.09);
  const [x, y] = [beside(eye[0]), beside(eye[1])];
  const ends = [0.08, 0.92] as const;
  const labels: readonly (readonly [text: string, x: number, y: number])[] = [
    [axes[0], 0.5, y],
    [axes[1], x, 0.5],
    ...area.x.map((value, i) => [String(value), ends[i]!, y] as const),
    ...area.y.map((value, i) => [String(value), x, ends[i]!] as const),
  ];
  context.font = paints.font;
  context.fillStyle = paints.soft;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const [text, ...at] of labels) {
    context.fillText(text.replace('-', '−'), ...place(...at, floor));
  }
}

export function createSurfaceView(node: HTMLElement): Chart<SurfaceViewData> {
  const canvas = document.createElement('canvas');
  canvas.className = 'surface-view__canvas';
  canvas.setAttribute('aria-hidden', 'true');
  node.append(canvas);
  const context = canvas.getContext('2d');
  let paints = readPaints(node);
  let [width, height] = [0, 0];
  let data: SurfaceViewData | null = null;
  let land: { height: SurfaceViewData['height']; relief: Relief; fills: readonly string[] } | null =
    null;

  function layLand({ height: heightAt, area }: SurfaceViewData) {
    if (land?.height === heightAt) return land;
    const relief = layoutRelief(heightAt, area, cells);
    return (land = { height: heightAt, relief, fills: fillsOf(relief, paints) });
  }

  function draw(): void {
    if (context === null || data === null || width === 0) return;
    const { relief, fills } = layLand(data);
    const project = makeProjection(data.viewpoint);
    const { half, top, bottom } = measureView(data.viewpoint.elevation);
    const size = Math.min(
      (width - 2 * margin) / (2 * half),
      (height - 2 * margin) / (top - bottom),
    );
    const middle = (top + bottom) / 2;
    const place = (x: number, y: number, z: number): MapPoint => {
      const { across, up } = project(x, y, z);
      return [width / 2 + size * across, height / 2 - size * (up - middle)];
    };
    const scene = { data, relief, place, eye: groundBelowEye(data.viewpoint), paints };
    const parts = [...layGround(scene, fills), ...layWalls(scene), ...layWalks(scene)];
    const ratio = window.devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    for (const { paint } of parts.sort((a, b) => b.far - a.far)) paint(context);
    paintNames(context, scene);
  }

  const unwatch = watchTheme(() => {
    paints = readPaints(node);
    land = null;
    draw();
  });

  return {
    update(next) {
      data = next;
      draw();
    },
    resize(nextWidth, nextHeight) {
      [width, height] = [nextWidth, nextHeight];
      canvas.width = Math.round(width * window.devicePixelRatio);
      canvas.height = Math.round(height * window.devicePixelRatio);
      draw();
    },
    destroy() {
      unwatch();
      canvas.remove();
    },
  };
}
