/** Reads a cell's code, and what judges it, for a run: JavaScript, or the error that keeps it from running. */
import type { CellError } from '../wire/parts';
import { compile, type Compiled } from './compile';

/** Code that can be run. */
export interface Readable {
  readonly compiled: Extract<Compiled, { ok: true }>;
  /** JavaScript that judges it; null where the run is not judged. */
  readonly check: string | null;
}

export type Reading = { readonly program: Readable } | { readonly error: CellError };

/** What is to be read, both TypeScript. */
export interface Sources {
  readonly code: string;
  /** Judges what the code exports; null where nothing is to be judged. */
  readonly check: string | null;
}

/** Reads code and calls back once, at once or later; returns what ends the wait. */
export type ReadCode = (sources: Sources, onRead: (reading: Reading) => void) => () => void;

/** Reads it at once, where it is called. */
export function readHere(...[sources, onRead]: Parameters<ReadCode>): () => void {
  onRead(readProgram(sources));
  return () => undefined;
}

export function readProgram({ code, check }: Sources): Reading {
  const compiled = compile(code);
  if (!compiled.ok) return { error: compiled.error };
  if (check === null) return { program: { compiled, check } };
  const judge = compile(check);
  return judge.ok ? { program: { compiled, check: judge.code } } : { error: judge.error };
}
