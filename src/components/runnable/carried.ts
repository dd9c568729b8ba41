/** What a runnable file carries, as JSON that stands in the file: a cell, and all that is needed to run it. */
import type { SpokenComment } from '@/engine/code/in-language';
import type { BackendRequest } from '@/engine/wire/backends';
import type { Language } from '@/i18n';

/** The cell, which stands first in the file and can be read there. */
export interface CarriedCell {
  /** Under which the reader's edits of this file are kept. */
  readonly id: string;
  readonly name: string;
  /** Of the lesson that it was taken from. */
  readonly title: string;
  readonly language: Language;
  readonly code: string;
  readonly comments: readonly SpokenComment[];
  readonly seed: number;
  readonly backend: BackendRequest;
  /** Where the lesson is. */
  readonly address: string;
}

/** The engine and its files, which the page around a cell of the site would fetch. */
export interface CarriedParts {
  /** The page of the frame in which the code runs, whole. */
  readonly frame: string;
  /** Binaries of WebAssembly by name, base64. */
  readonly binaries: Readonly<Record<string, string>>;
  /** Packed data by path, as the site serves them, base64. */
  readonly data: Readonly<Record<string, string>>;
  /** Licences of the packages in the file. */
  readonly licences: string;
}

/** Ids of the elements that hold them. */
export const carriedIds = { cell: 'carried-cell', parts: 'carried-parts' } as const;

/** What a file was made with; it is of the same build as the script that reads it. @throws where it was cut off */
export function readCarried(): { readonly cell: CarriedCell; readonly parts: CarriedParts } {
  const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? '');
  return {
    cell: read(carriedIds.cell) as CarriedCell,
    parts: read(carriedIds.parts) as CarriedParts,
  };
}
