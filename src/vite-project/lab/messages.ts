/** What the page and the worker say to each other. */
import type { SliderRange } from '../../engine/code/param-range';

/** From the page. */
export type Command =
  | {
      readonly type: 'start';
      readonly seed: number;
      /** Sliders by name; what is not here has the value that the code gives it. */
      readonly params: Readonly<Record<string, number>>;
      /** Absolute address of the folder that `public` becomes; ends in a slash. */
      readonly base: string;
    }
  | { readonly type: 'stop' }
  | { readonly type: 'param'; readonly name: string; readonly value: number };

export interface Slider extends SliderRange {
  readonly name: string;
  readonly value: number;
}

export interface LogEntry {
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'table' | 'tensor';
  readonly text: string;
  /** Of a table, the header row first. */
  readonly rows?: readonly (readonly string[])[];
}

/** A tensor that the code shows: row-major values and their shape. */
export interface Shown {
  readonly name: string;
  readonly step: number;
  readonly shape: readonly number[];
  readonly values: Float32Array<ArrayBuffer>;
}

export interface Progress {
  readonly label: string;
  /** What is counted; the page shows how much of it there is. */
  readonly unit: 'batches' | 'files' | 'steps';
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

/** What happened since the batch before. */
export interface Batch {
  readonly type: 'batch';
  readonly step: number;
  /** The loops under way that have a limit, outermost first. */
  readonly loops: readonly { readonly done: number; readonly limit: number }[];
  readonly points: readonly {
    readonly name: string;
    readonly step: number;
    readonly value: number;
  }[];
  readonly shown: readonly Shown[];
  readonly logs: readonly LogEntry[];
  readonly progress: Progress | null;
}

/** From the worker. */
export type Message =
  | Batch
  | { readonly type: 'backend'; readonly name: string }
  | { readonly type: 'slider'; readonly slider: Slider }
  | {
      readonly type: 'file';
      readonly name: string;
      readonly mime: string;
      readonly bytes: ArrayBuffer;
    }
  | { readonly type: 'done'; readonly stopped: boolean; readonly milliseconds: number }
  | { readonly type: 'failed'; readonly text: string };
