/** What both figures are steered by: the learning rate and the number of steps. */
import { SliderField } from '@/components/controls/SliderField';
import { StepControls } from '@/components/controls/StepControls';
import type { Words } from './strings';

interface WalkControlsProps {
  readonly rate: number;
  readonly maxRate: number;
  readonly steps: number;
  readonly most: number;
  /** The walk has left the numbers; more steps lead nowhere. */
  readonly lost: boolean;
  readonly strings: Words;
  readonly onRate: (rate: number) => void;
  readonly onSteps: (update: (steps: number) => number) => void;
}

export function WalkControls(props: WalkControlsProps) {
  const { rate, maxRate, steps, most, lost, strings, onRate, onSteps } = props;
  return (
    <div className="figure__side">
      <SliderField
        label={strings.rate}
        term="rate"
        value={rate}
        min={0.005}
        max={maxRate}
        step={0.005}
        onChange={onRate}
      />
      <StepControls steps={steps} most={most} over={lost} onSteps={onSteps} />
    </div>
  );
}
