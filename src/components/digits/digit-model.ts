/** The model of digits that the page's cells have published, and answers from it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  askFeatures,
  askImages,
  askLastTest,
  askLogits,
  askTest,
  askToDownload,
  askToSave,
  askWeights,
  publishesDigits,
  type TestAnswer,
} from '@/engine/wire/digit-service';
import { RunGone } from '@/engine/wire/run-gone';
import type { CellSession, CellSnapshot, CellSource, CellState } from '@/engine/wire/session-types';
import { openSession, useCellSession } from '../cell/cell-sessions';

export type { ConvolutionAnswer, LayerFeatures, TestAnswer } from '@/engine/wire/digit-service';

export interface DigitModel {
  readonly session: CellSession;
  readonly state: CellState;
  /** Training steps done; while it trains, in round numbers. */
  readonly step: number;
  /** Changes some times a second while the model trains: what was asked before is out of date. */
  readonly version: string;
}

type Watched = Pick<CellSnapshot, 'serves' | 'state' | 'step'>;

const stepsPerVersion = 15;

/** Cell whose model was published last. */
const newest = createStore<{ readonly cellId: string | null }>()(() => ({ cellId: null }));
const nothing = createStore<Watched>()(() => ({ serves: [], state: 'idle', step: 0 }));

/** Notes when a cell publishes a model. */
function useNoticed(cellId: string): CellSession | null {
  const session = useCellSession(cellId);
  useEffect(() => {
    if (session === null) return;
    let published = publishesDigits(session);
    if (published && newest.getState().cellId === null) newest.setState({ cellId });
    return session.store.subscribe(() => {
      const publishes = publishesDigits(session);
      if (publishes && !published) newest.setState({ cellId });
      published = publishes;
    });
  }, [session, cellId]);
  return session;
}

/**
 * The model that one of two cells published last; null while there is none.
 * @param trainer id of the cell that trains it
 * @param loader id of the cell that loads a saved one
 */
export function useDigitModel(trainer: string, loader: string): DigitModel | null {
  const trained = useNoticed(trainer);
  const loaded = useNoticed(loader);
  const cellId = useStore(newest, (state) => state.cellId);
  const session = cellId === loader ? loaded : trained;
  const store: Pick<
    StoreApi<Watched>,
    'getState' | 'getInitialState' | 'subscribe'
  > = session?.store ?? nothing;
  const serves = useStore(store, (watched) => watched.serves);
  const state = useStore(store, (watched) => watched.state);
  const step = useStore(store, roundStep);
  if (session === null || serves.length === 0 || !publishesDigits(session)) return null;
  return { session, state, step, version: `${session.id} ${state} ${step}` };
}

/** Rounded, so that figures are redrawn and ask some times a second and not at every frame. */
function roundStep({ state, step }: Watched): number {
  return state === 'running' ? Math.floor(step / stepsPerVersion) * stepsPerVersion : step;
}

/**
 * Asks again whenever the question changes and keeps the newest answer; an older one that arrives
 * late is dropped. Null until the first, after a failure, and while there is no question.
 */
function useAnswer<T>(question: (() => Promise<T>) | null): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  const asked = useRef(0);
  const answered = useRef(0);
  useEffect(() => {
    const number = ++asked.current;
    const settle = (value: T | null) => {
      if (number < answered.current) return;
      answered.current = number;
      setAnswer(value);
    };
    if (question === null) settle(null);
    else
      question().then(settle, (error: unknown) => {
        settle(null);
        // Whoever publishes next is asked anew; anything else is a mistake of ours or of the cell's.
        if (!(error instanceof RunGone)) console.error(error);
      });
  }, [question]);
  return answer;
}

/** Question for `useAnswer`, asked again at every version of the model and for every other input. */
function useQuestion<I, T>(
  model: DigitModel | null,
  input: I | null,
  ask: (session: CellSession, input: I, version: string | undefined) => Promise<T>,
): (() => Promise<T>) | null {
  const session = model?.session ?? null;
  const version = model?.version;
  const question = useCallback(() => {
    if (session === null || input === null) throw new Error('There is nothing to ask.');
    return ask(session, input, version);
  }, [session, version, input, ask]);
  return session === null || input === null ? null : question;
}

/** Ten logits of an image. @param pixels 28 × 28; null asks nothing */
export function useLogits(model: DigitModel | null, pixels: Float32Array | null) {
  return useAnswer(useQuestion(model, pixels, askLogits));
}

/** Every layer's output for an image. */
export function useFeatures(model: DigitModel | null, pixels: Float32Array | null) {
  return useAnswer(useQuestion(model, pixels, askFeatures));
}

/** Kernel and bias of a convolution. @param layer its place among the features; null asks nothing */
export function useWeights(model: DigitModel | null, layer: number | null) {
  return useAnswer(useQuestion(model, layer, askWeights));
}

/**
 * The last verdict on the test images, once the model no longer trains.
 * @param count raise it to ask again
 */
export function useLastTest(model: DigitModel | null, count: number): TestAnswer | null {
  const settled = model !== null && model.state !== 'running' && model.state !== 'loading';
  const answer = useAnswer(useQuestion(model, settled ? count : null, askLastTest));
  return settled ? answer : null;
}

/** Test images by their places, 784 bytes each. */
export function useImages(model: DigitModel | null, indices: readonly number[]) {
  return useAnswer(useQuestion(model, indices, askImages));
}

/**
 * Runs a cell that loads a saved model, to its end. Resolves with the reason where it fails.
 * @param scope id of the page's scope, with which the cell's session ends
 */
export async function loadDigits(source: CellSource, scope: string): Promise<string | null> {
  const session = await openSession(source, scope);
  session.run();
  return new Promise((resolve) => {
    const unsubscribe = session.store.subscribe(({ state, error }) => {
      if (state !== 'done' && state !== 'error' && state !== 'idle') return;
      unsubscribe();
      resolve(error?.message ?? null);
    });
  });
}

export { askImages, askTest, askToDownload, askToSave, RunGone };
