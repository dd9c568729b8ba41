/** The model of digits that a page's cells have published. */
import { digits, type DigitQuestions, type TestAnswer } from '@/engine/wire/questions/digits';
import type { CellSource } from '@/engine/wire/session-types';
import { useAnswer, type Answer } from '../answers/use-answer';
import { useNewestAnswers, type Answers } from '../answers/use-answers';
import { openSession } from '../cell/cell-sessions';

export type { ConvolutionAnswer, LayerFeatures, TestAnswer } from '@/engine/wire/questions/digits';

export type DigitModel = Answers<DigitQuestions>;

/**
 * The model that one of two cells published last; null while there is none.
 * @param trainer id of the cell that trains it
 * @param loader id of the cell that loads a saved one
 */
export function useDigitModel(trainer: string, loader: string): DigitModel | null {
  return useNewestAnswers(trainer, loader, digits);
}

const notYet: Answer<TestAnswer | null> = { value: null, failure: '' };

/**
 * The last verdict on the test images, once the model no longer trains.
 * @param count raise it to ask again
 */
export function useLastTest(model: DigitModel | null, count: number): Answer<TestAnswer | null> {
  const settled = model !== null && model.state !== 'running' && model.state !== 'loading';
  const answer = useAnswer(model, 'lastTest', settled ? null : undefined, count);
  return settled ? answer : notYet;
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
