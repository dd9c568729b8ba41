/** Where data sets of the present run come from, and what is noted of them. */
import { currentRun } from './run';

/** Notes for those who take the run's models along what they were trained on. */
export function noteDataSet(name: 'mnist'): void {
  currentRun().models.dataSet = name;
}

/** Fetches files for the present run and reports the bytes of all of them as one progress. */
export function fetchWithProgress(): (path: string) => Promise<Uint8Array> {
  const run = currentRun();
  const files = new Map<string, { bytes: Promise<Uint8Array>; done: number; total: number }>();
  function tell(): void {
    const sums = [...files.values()];
    run.outbox.setProgress({
      label: 'data',
      unit: 'bytes',
      done: sums.reduce((sum, file) => sum + file.done, 0),
      total: sums.reduce((sum, file) => sum + file.total, 0),
    });
  }
  return (path) => {
    const known = files.get(path);
    if (known) return known.bytes;
    const progress = { done: 0, total: 0 };
    const bytes = run.host.fetchPacked(path, (done, total) => {
      Object.assign(progress, { done, total });
      tell();
    });
    files.set(path, Object.assign(progress, { bytes }));
    return bytes;
  };
}
