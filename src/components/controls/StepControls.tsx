/** How a figure is stepped through: a slider over the steps, one step on or back, play, and to the start. */
import type { RefObject } from 'react';
import { useStrings } from '@/i18n';
import { SliderField } from './SliderField';
import { usePlay } from './use-play';
import { useStepKeys } from './use-step-keys';
import './controls.css';

interface StepControlsProps {
  /** Steps taken, from 0. */
  readonly steps: number;
  readonly most: number;
  /** More steps lead nowhere, although fewer than `most` were taken. */
  readonly over?: boolean;
  /** What a step is called here, in the plural; "Steps" unless told. */
  readonly label?: string;
  /** What is printed behind the slider for a number of steps; the number unless told. */
  readonly format?: (steps: number) => string;
  /** Milliseconds between two steps while playing. */
  readonly interval?: number;
  /** While it has the focus, ← and → step and the space bar plays; it is always the same one. */
  readonly stage?: RefObject<HTMLElement | null>;
  readonly onSteps: (update: (steps: number) => number) => void;
}

export function StepControls(props: StepControlsProps) {
  const { steps, most, over = false, interval, onSteps } = props;
  const words = useStrings().site.steps;
  const done = over || steps >= most;
  const advance = () => onSteps((before) => Math.min(most, before + 1));
  const { playing, setPlaying } = usePlay(done, advance, interval);
  const jump = (update: (steps: number) => number) => () => {
    setPlaying(false);
    onSteps(update);
  };
  const back = jump((before) => Math.max(0, before - 1));
  const forth = jump((before) => Math.min(most, before + 1));
  const toggle = () => setPlaying(!done && !playing);
  useStepKeys(props.stage, { back, step: done ? () => undefined : forth, play: toggle });
  return (
    <div className="step-controls">
      <SliderField
        label={props.label ?? words.steps}
        value={steps}
        min={0}
        max={most}
        step={1}
        format={props.format ?? String}
        onChange={(to) => jump(() => to)()}
      />
      <div className="step-controls__buttons">
        <button type="button" className="button" disabled={steps === 0} onClick={back}>
          {words.back}
        </button>
        <button type="button" className="button" disabled={done} onClick={forth}>
          {words.step}
        </button>
        <button type="button" className="button" disabled={done} onClick={toggle}>
          {playing ? words.pause : words.play}
        </button>
        <button type="button" className="button" disabled={steps === 0} onClick={jump(() => 0)}>
          {words.start}
        </button>
      </div>
    </div>
  );
}
