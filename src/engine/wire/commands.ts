/** Everything that the page tells the worker that runs a cell. */
import type { BackendRequest, Dispensable } from './backends';
import type { RaceHint } from './race-rules';

export type Command =
  | {
      readonly type: 'boot';
      readonly backend: BackendRequest;
      readonly assets: AssetLocations;
      /** What `auto` needs to choose by a race; null where there is nothing to race for. */
      readonly race: RaceHint | null;
      readonly without: readonly Dispensable[];
      /** A lock to hold as long as it lives; null where the browser has none. */
      readonly lock: string | null;
    }
  | {
      readonly type: 'run';
      readonly run: number;
      /** JavaScript made by `compile`; CommonJS imports, line-preserving. */
      readonly code: string;
      /** JavaScript of an exercise's check, run on the exports of `code`. */
      readonly check: string | null;
      readonly seed: number;
      readonly params: Readonly<Record<string, number>>;
      readonly speed: number | null;
      /** Start paused before the first step. */
      readonly paused: boolean;
    }
  | { readonly type: 'pause' | 'resume' | 'step' | 'stop'; readonly run: number }
  | {
      readonly type: 'speed';
      readonly run: number;
      /** Steps a second; null is as fast as it goes. */
      readonly speed: number | null;
    }
  | { readonly type: 'param'; readonly run: number; readonly name: string; readonly value: number }
  | { readonly type: 'ack'; readonly run: number; readonly batch: number }
  | {
      readonly type: 'ask';
      readonly run: number;
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
    };

/** Absolute addresses that a worker cannot derive by itself. */
export interface AssetLocations {
  /** Folder of the wasm binaries, ending in a slash. */
  readonly wasm: string;
  /** Folder of the packed data sets, ending in a slash. */
  readonly data: string;
}
