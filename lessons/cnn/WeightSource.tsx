/** Whose weights the figure shows: those that ship, or those of the cell's run at the step that is looked at. */
import type { ReactNode } from 'react';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { formatCount } from '@/components/figure/format';
import { checkpoint } from './checkpoint';
import type { FlowState } from './flow-model';
import { useWords } from './strings';

interface WeightSourceProps {
  readonly source: FlowState['source'];
  /** Of the run; null while there is none whose network this is. */
  readonly step: number | null;
  readonly timeline: ReactNode;
  readonly onChange: (source: FlowState['source']) => void;
}

const sources = ['shipped', 'run'] as const;

export function WeightSource({ source, step, timeline, onChange }: WeightSourceProps) {
  const words = useWords().flow;
  const { right, testImages, steps } = checkpoint;
  return (
    <div className="figure__side" data-term="w">
      <ChoiceField
        label={words.source}
        names={sources}
        words={words.sources}
        value={source}
        onChange={onChange}
      />
      <p className="figure__legend" data-value="source">
        {source === 'shipped'
          ? words.shipped(formatCount(right), formatCount(testImages), formatCount(steps))
          : step === null
            ? words.noRun
            : words.ofRun(step)}
      </p>
      {source === 'run' && step !== null && <div className="figure__row">{timeline}</div>}
    </div>
  );
}
