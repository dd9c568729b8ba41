/** What the figure of the gates is set to, and the sequences that it offers. */
import { drawText, trainedLength, type Gate, type Quantity, type Span } from './gates-model';

export const sources = ['lstm', 'gru', 'run'] as const;
export type Source = (typeof sources)[number];

export interface GatesState {
  readonly source: Source;
  readonly text: string;
  /** How often others were drawn. */
  readonly draws: number;
  /** The step and the unit that are looked at, from 0; the unit that says most where it is null. */
  readonly at: number;
  readonly unit: number | null;
  /** The symbol whose score the gradient is of; the first of the text where it is null. */
  readonly asked: string | null;
  /** The value whose sum is opened. */
  readonly part: Quantity;
  /** The gate that is held; null where the network decides itself. */
  readonly gate: Gate | null;
  readonly value: number;
  readonly oneUnit: boolean;
  readonly span: Span;
}

export const opening: GatesState = {
  ...{ source: 'lstm', text: drawText('b', trainedLength, 1), draws: 1 },
  ...{ at: trainedLength - 1, unit: null, asked: null, part: 'f' },
  ...{ gate: null, value: 0.5, oneUnit: false, span: 'every' },
};

/** Lengths that have a button: short, as trained, and longer than ever seen. */
export const lengths = [12, trainedLength, 92] as const;

const held = { source: 'lstm', text: opening.text, asked: null, oneUnit: false } as const;

/** What the text asks the reader to hold. */
export const scenes = {
  half: { ...held, gate: 'f', value: 0.5, span: 'every' },
  leak: { ...held, gate: 'f', value: 0.95, span: 'every' },
  unwritten: { ...held, gate: 'i', value: 0, span: 'from', at: 1 },
  once: { ...held, gate: 'f', value: 0, span: 'only', at: 30 },
  unseen: { ...held, gate: 'o', value: 0, span: 'every' },
} as const satisfies Readonly<Record<string, Partial<GatesState>>>;

export type SceneName = keyof typeof scenes;
export const sceneNames: readonly SceneName[] = ['half', 'leak', 'unwritten', 'once', 'unseen'];
