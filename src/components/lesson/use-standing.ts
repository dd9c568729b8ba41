/** What the reader did here: part of their progress where the page records it, else of this visit only. */
import { useCallback } from 'react';
import { recordCellRun, recordExercise, recordPrediction, useProgress } from '@/storage/progress';
import { useKept } from '../figure/use-kept';
import { useScope } from './scope';

/** The option chosen for a question, undefined before, and how to choose one. */
export function usePrediction(question: string): [number | undefined, (option: number) => void] {
  const { id, records } = useScope();
  const recorded = useProgress(({ lessons }) => lessons[id]?.predictions[question]);
  const [kept, keep] = useKept<number | undefined>(`prediction:${question}`, undefined);
  const choose = useCallback(
    (option: number) => (records ? recordPrediction(id, question, option) : keep(option)),
    [id, records, question, keep],
  );
  return [records ? recorded : kept, choose];
}

/** Whether an exercise was passed, now or at an earlier visit, and how to note that it was. */
export function useSolved(exercise: string): [boolean, () => void] {
  const { id, records } = useScope();
  const recorded = useProgress(({ lessons }) => lessons[id]?.exercises.includes(exercise) ?? false);
  const [kept, keep] = useKept(`solved:${exercise}`, false);
  const solve = useCallback(
    () => (records ? recordExercise(id, exercise) : keep(true)),
    [id, records, exercise, keep],
  );
  return [records ? recorded : kept, solve];
}

/** How to note that a cell was run. */
export function useRecordRun(cell: string): () => void {
  const { id, records } = useScope();
  return useCallback(() => {
    if (records) recordCellRun(id, cell);
  }, [id, records, cell]);
}
