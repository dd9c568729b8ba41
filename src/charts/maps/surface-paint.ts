/** What a landscape is painted with: the theme's colours, lines and marks. */
import { interpolateRgb } from 'd3';
import { trailMarks } from './contour-trails';
import type { MapPoint } from './map-area';
import { readColour } from '../base/theme-colours';

/** In the order of walks, as on the map. */
const hues = [
  '--class-1',
  '--class-0',
  '--class-2',
  '--class-3',
  '--class-4',
  '--class-5',
] as const;

export interface Paints {
  /** @param height from 0 to 1 @param light from 0 to 1 */
  readonly ground: (height: number, light: number) => string;
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly wall: string;
  readonly trails: readonly string[];
  readonly font: string;
}

export function readPaints(node: Element): Paints {
  const paper = readColour(node, '--paper');
  const ramp = interpolateRgb(paper, readColour(node, '--term-loss'));
  return {
    // As on the map, the hue grows with the root of the height; shade is black in both themes.
    ground: (height, light) =>
      interpolateRgb(ramp(0.04 + 0.5 * Math.sqrt(height)), '#000')(0.22 * (1 - light)),
    ink: readColour(node, '--ink'),
    soft: readColour(node, '--ink-soft'),
    paper,
    wall: readColour(node, '--surface-strong'),
    trails: hues.map((hue) => readColour(node, hue)),
    font: `12px ${readColour(node, '--font-interface')}`,
  };
}

type Paint = (context: CanvasRenderingContext2D) => void;

export function strokePath(
  points: readonly MapPoint[],
  { colour, width, alpha = 1 }: { colour: string; width: number; alpha?: number },
): Paint {
  return (context) => {
    context.beginPath();
    for (const point of points) context.lineTo(...point);
    context.globalAlpha = alpha;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
    context.globalAlpha = 1;
  };
}

export function fillPath(points: readonly MapPoint[], colour: string): Paint {
  return (context) => {
    context.beginPath();
    for (const point of points) context.lineTo(...point);
    context.closePath();
    context.fillStyle = colour;
    context.fill();
    // Without a seam of its own colour the page shows between neighbours.
    context.strokeStyle = colour;
    context.lineWidth = 0.7;
    context.stroke();
  };
}

export function paintCross([x, y]: MapPoint, colour: string): Paint {
  return (context) => {
    for (const [dx, dy] of [
      [6, 0],
      [0, 6],
    ] as const) {
      strokePath(
        [
          [x - dx, y - dy],
          [x + dx, y + dy],
        ],
        { colour, width: 2 },
      )(context);
    }
  };
}

const marks: Path2D[] = [];

/** The mark at a walk's end. @param index the walk's place in the list */
export function paintMark([x, y]: MapPoint, index: number, { trails, paper }: Paints): Paint {
  const shape = index % trailMarks.length;
  return (context) => {
    const mark = (marks[shape] ??= new Path2D(trailMarks[shape]));
    context.save();
    context.translate(x, y);
    context.fillStyle = trails[shape]!;
    context.strokeStyle = paper;
    context.lineWidth = 2;
    context.fill(mark);
    context.stroke(mark);
    context.restore();
  };
}
