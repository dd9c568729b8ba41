/** What the figure of heads is set to. */

/** The recorded run, or what the cell of the page trains. */
export const sources = ['recorded', 'run'] as const;

export interface HeadsState {
  readonly source: (typeof sources)[number];
  readonly text: string;
  readonly temperature: number;
  /** How many characters may be drawn. */
  readonly most: number;
  /** Block by block, from 0. */
  readonly head: number;
  /** Place of the character that looks; null for the last one. */
  readonly query: number | null;
  /** Place of the character that is looked at; null for the one that it looks at most. */
  readonly key: number | null;
}

export const opening: HeadsState = {
  ...{ source: 'recorded', text: 'The beauty of the summer is thy h' },
  ...{ temperature: 0.8, most: 10, head: 1, query: null, key: null },
};

/** Longest text that the reader may type or have written. */
export const longest = 400;
