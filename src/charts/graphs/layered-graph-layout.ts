/** Where the nodes, edges and labels of a layered graph stand, in pixels. */

export type Place = readonly [number, number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface GraphLayout {
  /** Layers run downwards instead of to the right. */
  readonly turned: boolean;
  /** The middle of every node, by its id. */
  readonly centres: ReadonlyMap<string, Place>;
}

/** Room kept free at the rim, so that outlines and names are not cut. */
const rim = 10;

/**
 * Spreads layers evenly from one end to the other and the nodes of each evenly across it.
 *
 * @param layers ids of the nodes, layer by layer
 * @param box size of the largest node
 */
export function layoutLayers(
  layers: readonly (readonly string[])[],
  size: Size,
  box: Size,
  turned: boolean,
): GraphLayout {
  const [length, girth] = turned ? [size.height, size.width] : [size.width, size.height];
  const inset = rim + (turned ? box.height : box.width) / 2;
  const gap = layers.length > 1 ? (length - 2 * inset) / (layers.length - 1) : 0;
  const centres = new Map<string, Place>();
  layers.forEach((ids, layer) => {
    const along = layers.length > 1 ? inset + layer * gap : length / 2;
    ids.forEach((id, i) => {
      const across = ((i + 0.5) / ids.length) * girth;
      centres.set(id, turned ? [across, along] : [along, across]);
    });
  });
  return { turned, centres };
}

/** From the side of one node to the facing side of the next; a point of it is `pointOn`. */
export interface EdgeLine {
  readonly from: Place;
  readonly to: Place;
}

/** The straight line between two nodes that face each other along the layers. */
export function edgeBetween(
  from: Place,
  fromBox: Size,
  to: Place,
  toBox: Size,
  turned: boolean,
): EdgeLine {
  return turned
    ? { from: [from[0], from[1] + fromBox.height / 2], to: [to[0], to[1] - toBox.height / 2] }
    : { from: [from[0] + fromBox.width / 2, from[1]], to: [to[0] - toBox.width / 2, to[1]] };
}

/** The point at a share of the way, 0 at its beginning and 1 at its end. */
export function pointOn({ from, to }: EdgeLine, share: number): Place {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** Where along an edge its label stands: near its source, where edges to one node are still apart. */
export const labelShare = 0.4;
/** From a small node there is room nearer to it, away from the edges of its neighbours. */
export const smallLabelShare = 0.3;

/**
 * Pixels that a label may be wide before it reaches a node, or, where layers run downwards, its
 * neighbour: edges to one node come closer to each other on their way.
 *
 * @param column distance of two nodes of a layer
 */
export function labelRoom({ from, to }: EdgeLine, turned: boolean, column: number): number {
  return turned ? (1 - labelShare) * column : 2 * labelShare * Math.abs(to[0] - from[0]);
}

/** Width of a character of a bold label in pixels, on the safe side. */
const characterWidth = 7.6;

/** The first of some wordings, from full to brief, that has room; the last one where none has. */
export function chooseWording(wordings: readonly string[], room: number): string {
  const fits = wordings.find((words) => words.length * characterWidth <= room);
  return fits ?? wordings.at(-1) ?? '';
}

/** Stroke width in pixels: it grows with |w| and stays below 7. */
export function strokeOf(weight: number): number {
  const size = Math.abs(weight);
  return 1 + (6 * size) / (size + 2);
}
