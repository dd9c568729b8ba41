/** A data set as the packer sees it: where it comes from, and the files that it becomes. */

export interface PackedFile {
  /** Relative to the folder of packed data. */
  readonly path: string;
  /** Before compression. */
  readonly bytes: Uint8Array;
}

export interface PackedSet {
  readonly id: string;
  /** Reads and judges the source; throws when it is not what it should be. */
  readonly pack: () => Promise<readonly PackedFile[]>;
}
