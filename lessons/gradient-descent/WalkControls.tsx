/** What both figures are steered by: the learning rate, the number of steps, step, play and back to the start. */
import { useId } from 'react';
import { formatNumber } from '@/components/format';
import { mostSteps } from './model';
import type { DescentStrings } from './strings';
import { usePlay } from './use-play';

interface WalkControlsProps {
  readonly rate: number;
  readonly maxRate: number;
  readonly steps: number;
  /** The walk has left the numbers; more steps lead nowhere. */
  readonly lost: boolean;
  readonly strings: DescentStrings;
  readonly onRate: (rate: number) => void;
  readonly onSteps: (update: (steps: number) => number) => void;
}

export function WalkControls(props: WalkControlsProps) {
  const { rate, maxRate, steps, lost, strings, onRate, onSteps } = props;
  const id = useId();
  const done = lost || steps >= mostSteps;
  const advance = () => onSteps((before) => Math.min(mostSteps, before + 1));
  const { playing, setPlaying } = usePlay(done, advance);
  return (
    <div className="descent__controls">
      <div className="descent__slider" data-term="rate">
        <label htmlFor={`${id}-rate`}>{strings.rate}</label>
        <input
          id={`${id}-rate`}
          type="range"
          min={0.005}
          max={maxRate}
          step={0.005}
          value={rate}
          onChange={({ target }) => onRate(target.valueAsNumber)}
        />
        <output htmlFor={`${id}-rate`} data-value="rate">
          {formatNumber(rate)}
        </output>
      </div>
      <div className="descent__slider">
        <label htmlFor={`${id}-steps`}>{strings.steps}</label>
        <input
          id={`${id}-steps`}
          type="range"
          min={0}
          max={mostSteps}
          step={1}
          value={steps}
          onChange={({ target }) => onSteps(() => target.valueAsNumber)}
        />
        <output htmlFor={`${id}-steps`} data-value="steps">
          {steps}
        </output>
      </div>
      <div className="descent__buttons">
        <button type="button" className="button" disabled={done} onClick={advance}>
          {strings.step}
        </button>
        <button
          type="button"
          className="button"
          disabled={done}
          onClick={() => setPlaying(!playing)}
        >
          {playing ? strings.pause : strings.play}
        </button>
        <button
          type="button"
          className="button"
          disabled={steps === 0}
          onClick={() => {
            setPlaying(false);
            onSteps(() => 0);
          }}
        >
          {strings.back}
        </button>
      </div>
    </div>
  );
}
