/** Parts of a lesson that can be embedded by themselves, and how an address names one. */

export const partKinds = ['figure', 'cell', 'exercise'] as const;
export type PartKind = (typeof partKinds)[number];

export interface Part {
  readonly kind: PartKind;
  /** As the lesson's `meta.ts` lists it. */
  readonly name: string;
}

/** As an address has it: without a kind it is the first figure, cell or exercise of that name. */
export interface PartName {
  readonly kind: PartKind | null;
  readonly name: string;
}

export interface PartsList {
  readonly figures: readonly string[];
  readonly cells: readonly string[];
  readonly exercises: readonly string[];
}

/** `figure/neuron`, or `neuron`. */
export function readPartName(text: string): PartName {
  const [first = '', ...rest] = text.split('/');
  const kind = partKinds.find((it) => it === first);
  return kind === undefined || rest.length === 0
    ? { kind: null, name: text }
    : { kind, name: rest.join('/') };
}

/** Names as addresses have them. */
export function writePartName({ kind, name }: PartName): string {
  return kind === null ? name : `${kind}/${name}`;
}

/** Figures first, then cells, then exercises, each in the order of the list. */
export function listParts({ figures, cells, exercises }: PartsList): readonly Part[] {
  return [
    ...figures.map((name): Part => ({ kind: 'figure', name })),
    ...cells.map((name): Part => ({ kind: 'cell', name })),
    ...exercises.map((name): Part => ({ kind: 'exercise', name })),
  ];
}

/** The part that is named; undefined where the lesson has none such. */
export function findPart(list: PartsList, { kind, name }: PartName): Part | undefined {
  return listParts(list).find(
    (part) => part.name === name && (kind === null || part.kind === kind),
  );
}
