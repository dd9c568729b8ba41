/** A height field seen from the side: where its points appear, and in which order its parts are painted. */
import type { MapArea, MapPoint } from './map-area';

export interface Viewpoint {
  /** Degrees that the ground is turned by, anticlockwise from above; 0 looks along the second axis. */
  readonly azimuth: number;
  /** Degrees above the ground. */
  readonly elevation: number;
}

/** Across and up in units of the ground's side, and how far away: larger is farther. */
export interface Projected {
  readonly across: number;
  readonly up: number;
  readonly away: number;
}

/** Heights as shares of the highest one in these many sides of the ground. */
const relief = 0.45;
/** The eye's distance from the middle of the ground, in its sides. */
const distance = 3.2;

/**
 * Perspective projection of points (x, y, z): x and y are shares of the ground from its lower left,
 * z is a share of the greatest height.
 */
export function makeProjection({ azimuth, elevation }: Viewpoint) {
  const [turn, tilt] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const [cosTurn, sinTurn] = [Math.cos(turn), Math.sin(turn)];
  const [cosTilt, sinTilt] = [Math.cos(tilt), Math.sin(tilt)];
  return (x: number, y: number, z: number): Projected => {
    const [right, ahead] = [
      (x - 0.5) * cosTurn - (y - 0.5) * sinTurn,
      (x - 0.5) * sinTurn + (y - 0.5) * cosTurn,
    ];
    const height = (z - 0.5) * relief;
    const away = ahead * cosTilt - height * sinTilt;
    const scale = distance / (distance + away);
    return {
      across: right * scale,
      up: (height * cosTilt + ahead * sinTilt) * scale,
      away,
    };
  };
}

/** Half of the width, and the highest and lowest places, that the ground takes when turned all the way round. */
export function measureView(elevation: number): { half: number; top: number; bottom: number } {
  const project = makeProjection({ azimuth: 45, elevation });
  const corners = [0, 1].flatMap((x) =>
    [0, 1].flatMap((y) => [project(x, y, 0), project(x, y, 1)]),
  );
  const ups = corners.map(({ up }) => up);
  return {
    half: Math.max(...corners.map(({ across }) => Math.abs(across))),
    top: Math.max(...ups),
    bottom: Math.min(...ups),
  };
}

/** The point of the ground, outside of it, that lies below the eye. */
export function groundBelowEye({ azimuth, elevation }: Viewpoint): MapPoint {
  const [turn, tilt] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const reach = distance * Math.cos(tilt);
  return [0.5 - reach * Math.sin(turn), 0.5 - reach * Math.cos(turn)];
}

export interface Relief {
  /** Cells along a side. */
  readonly cells: number;
  /** (cells + 1)² shares of the greatest height, row by row from the lower left. */
  readonly heights: Float64Array;
  /** The share at any point of the area. */
  readonly shareAt: (at: MapPoint) => number;
}

/** A surface's heights over its area, as shares between its lowest and its highest grid point. */
export function layoutRelief(
  height: (at: MapPoint) => number,
  { x: [left, right], y: [bottom, top] }: MapArea,
  cells: number,
): Relief {
  const side = cells + 1;
  const raw = Float64Array.from({ length: side ** 2 }, (_, i) =>
    height([
      left + ((i % side) / cells) * (right - left),
      bottom + (Math.floor(i / side) / cells) * (top - bottom),
    ]),
  );
  const low = raw.reduce((a, b) => Math.min(a, b));
  const high = raw.reduce((a, b) => Math.max(a, b));
  const share = (value: number) => (high === low ? 0 : (value - low) / (high - low));
  return { cells, heights: raw.map(share), shareAt: (at) => share(height(at)) };
}

/** How bright each cell is, from 0 to 1, in a light from the upper left; row by row. */
export function layoutLight({ heights, cells }: Relief): Float64Array {
  const side = cells + 1;
  const light = [-0.5, 0.35, 0.79] as const;
  return Float64Array.from({ length: cells ** 2 }, (_, i) => {
    const corner = Math.floor(i / cells) * side + (i % cells);
    const slopeX = (heights[corner + 1]! - heights[corner]!) * relief * cells;
    const slopeY = (heights[corner + side]! - heights[corner]!) * relief * cells;
    const facing = -slopeX * light[0] - slopeY * light[1] + light[2];
    return Math.max(0, facing / Math.hypot(slopeX, slopeY, 1));
  });
}

/** A bit of a walk, short enough to lie in one cell: its ends in shares of the ground. */
export interface Piece {
  readonly from: MapPoint;
  readonly to: MapPoint;
}

/** A walk in shares of the ground, cut into pieces no longer than `longest`; what lies outside is left out. */
export function cutWalk(walk: readonly MapPoint[], longest: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const inside = ([x, y]: MapPoint) => x >= 0 && x <= 1 && y >= 0 && y <= 1;
  for (let i = 1; i < walk.length; i++) {
    const [[x0, y0], [x1, y1]] = [walk[i - 1]!, walk[i]!];
    const length = Math.hypot(x1 - x0, y1 - y0);
    // A step that long leaves the picture anyway.
    const count = Math.min(500, Math.max(1, Math.ceil(length / longest)));
    const at = (k: number): MapPoint => [
      x0 + ((x1 - x0) * k) / count,
      y0 + ((y1 - y0) * k) / count,
    ];
    for (let k = 0; k < count; k++) {
      const [from, to] = [at(k), at(k + 1)];
      if (inside(from) && inside(to)) pieces.push({ from, to });
    }
  }
  return pieces;
}
