/** Gathers what a link carries, and takes what a link brought. */
import { findParams, replaceParams } from '@/engine/code/params';
import { inLanguage } from '@/engine/code/in-language';
import { backendChoice } from '@/engine/runner/backend-choice';
import { usualSeed } from '@/engine/wire/seed';
import type { Language } from '@/i18n';
import { fitTo, isPortable, type Portable } from '@/share/portable';
import { isStateName, makeShared, type Shared, type SharedCell } from '@/share/shared';
import type { CellSourceFile } from '../cell/cell-source';
import { figureStates, type FigureState } from './figure-states';
import type { Subject } from './ShareButton';

export function collect(lesson: string, language: Language, subject: Subject): Shared {
  return makeShared({
    lesson,
    language,
    figures: collectFigures(lesson),
    figure: subject.type === 'figure' ? subject.id : null,
    cell: subject.type === 'cell' ? collectCell(subject.source, subject.code()) : null,
  });
}

function collectFigures(scope: string): Shared['figures'] {
  const figures: Record<string, Portable> = {};
  for (const [key, state] of Object.entries(figureStates.getState())) {
    const name = nameIn(scope, key);
    const value = state?.now.current;
    if (state === undefined || name === null || !isPortable(value)) continue;
    if (JSON.stringify(value) !== JSON.stringify(state.opening)) figures[name] = value;
  }
  return figures;
}

function nameIn(scope: string, key: string): string | null {
  const name = key.startsWith(`${scope}/`) ? key.slice(scope.length + 1) : '';
  return isStateName(name) ? name : null;
}

function collectCell(source: CellSourceFile, code: string): SharedCell {
  const moved = Object.fromEntries(
    findParams(code)
      .filter(({ name, value }) => valueOf(source.code, name) !== value)
      .map(({ name, value }) => [name, value]),
  );
  const same = replaceParams(source.code, moved) === code;
  return {
    name: source.name,
    code: same ? null : code,
    params: same ? moved : {},
    seed: source.seed ?? usualSeed,
    backend: backendChoice.getState(),
  };
}

function valueOf(code: string, name: string): number | undefined {
  return findParams(code).find((param) => param.name === name)?.value;
}

/** The code that was sent, with the lesson's own comments in the language of the page. */
export function codeOf({ code, params }: SharedCell, source: CellSourceFile): string {
  const sent = code ?? source.code;
  return replaceParams(inLanguage(sent, source.comments ?? []), params);
}

/**
 * Sets the figures of a lesson as a link says, now or when they come.
 * @returns what brings back how they were
 */
export function setFigures(scope: string, figures: Shared['figures']): () => void {
  const before = new Map<string, unknown>();
  const take = (states: Readonly<Record<string, FigureState | undefined>>) => {
    for (const [name, value] of Object.entries(figures)) {
      const state = states[`${scope}/${name}`];
      if (state === undefined || before.has(name)) continue;
      before.set(name, state.now.current);
      const fitted = isPortable(state.opening) ? fitTo(state.opening, value) : undefined;
      if (fitted !== undefined) state.set(fitted);
    }
  };
  take(figureStates.getState());
  const unsubscribe = figureStates.subscribe(take);
  return () => {
    unsubscribe();
    for (const [name, value] of before) {
      figureStates.getState()[`${scope}/${name}`]?.set(value);
    }
  };
}
