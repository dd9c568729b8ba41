/** Places on maps over two parameters, in units of those parameters. */
export type MapPoint = readonly [number, number];

export interface MapArea {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}
