/** Where a recorded run comes from. */
import { formatDecimals } from '@/components/figure/format';
import type { RecordedRun } from './recorded';
import { useWords } from './strings';

export function RecordedNote({ run }: { readonly run: RecordedRun }) {
  const words = useWords().run;
  return (
    <p className="figure__legend">{words.recorded(run.steps, formatDecimals(run.minutes, 1))}</p>
  );
}
