/** What the figure of the network is set to. */
import type { HeldScore, SwitchName } from './network-model';
import type { Source } from './use-network';

export const stages = ['scores', 'masked', 'weights'] as const;
export type Stage = (typeof stages)[number];

export interface NetworkState {
  readonly source: Source;
  /** Five letters. */
  readonly word: string;
  readonly block: number;
  readonly head: number;
  readonly row: number;
  readonly column: number;
  /** The one that is shown where there is room for one only. */
  readonly stage: Stage;
  readonly off: readonly SwitchName[];
  readonly silent: readonly string[];
  readonly held: HeldScore | null;
}

export const opening: NetworkState = {
  ...{ source: 'reverse', word: 'stone', block: 0, head: 1, row: 7, column: 2 },
  ...{ stage: 'weights', off: [], silent: [], held: null },
};
