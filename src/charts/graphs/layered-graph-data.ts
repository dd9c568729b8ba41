/** What a layered graph shows and how it answers: nodes in layers, weighted edges, and what is pointed at. */
import type { Size } from './layered-graph-layout';

/** `lit` is what the present step is about, `faint` what it is not about. */
export type Emphasis = 'plain' | 'lit' | 'faint';

export interface LayeredNode {
  /** Unique in the graph. */
  readonly id: string;
  /** Stands on the upper left of the outline. */
  readonly name?: string;
  /** Stand in the node below each other; below the node where it holds an image. */
  readonly lines?: readonly string[];
  /** Colours the node from −1, orange, to 1, blue. */
  readonly tint?: number;
  readonly emphasis?: Emphasis;
  /** A constant, such as the 1 that a bias multiplies. */
  readonly small?: boolean;
  readonly term?: string;
  /** Paints an image that fills the node; called when it is another function, and after a change of theme. */
  readonly paint?: (canvas: HTMLCanvasElement) => void;
}

export interface LayeredEdge {
  /** Unique in the graph. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Its size is the line's thickness; negative ones are dashed. */
  readonly weight: number;
  /** What is written on it, from full to brief; the fullest that has room is shown. */
  readonly label?: readonly string[];
  readonly emphasis?: Emphasis;
  /** What travels along it now: a value to its end or a derivative to its beginning. */
  readonly flow?: 'forwards' | 'backwards';
  readonly term?: string;
}

export interface LayeredGraphData {
  readonly layers: readonly (readonly LayeredNode[])[];
  /** Not drawn again while it is the same list: it must then join the same nodes as before. */
  readonly edges: readonly LayeredEdge[];
}

export interface LayeredGraphOptions {
  /** Size of a node in pixels. */
  readonly box: Size;
  /** Size of a small node; 34 by 28 unless told. */
  readonly smallBox?: Size;
  /** Layers run downwards where the graph is narrower than this; never unless told. */
  readonly turnBelow?: number;
  /** The edge under the pointer or tapped last; null when it left. */
  readonly onPoint?: (edge: string | null) => void;
  /** The edge that was clicked or tapped. */
  readonly onPick?: (edge: string) => void;
}
