/** Which loss, where Huber's bends, the outlier, and the shortest way down. */
import { SelectField } from '@/components/controls/SelectField';
import { SliderField } from '@/components/controls/SliderField';
import { findLowest, lossNames, toggleOutlier, type FitState } from './model';
import type { Words } from './strings';

interface FitControlsProps {
  readonly state: FitState;
  readonly strings: Words;
  readonly canUndo: boolean;
  readonly onStart: () => void;
  readonly onChange: (update: (before: FitState) => FitState) => void;
  readonly onUndo: () => void;
}

export function FitControls(props: FitControlsProps) {
  const { state, strings, canUndo, onStart, onChange, onUndo } = props;
  const words = strings.fit;
  const act = (update: (before: FitState) => FitState) => () => {
    onStart();
    onChange(update);
  };
  return (
    <div className="figure__side">
      <SelectField
        label={words.choose}
        names={lossNames}
        words={words.losses}
        value={state.loss}
        onChange={(loss) => act((before) => ({ ...before, loss }))()}
      />
      {state.loss === 'huber' && (
        <SliderField
          label={words.delta}
          term="huber"
          value={state.delta}
          min={0.1}
          max={4}
          step={0.1}
          onChange={(delta) => onChange((before) => ({ ...before, delta }))}
        />
      )}
      <div className="figure__row">
        <button type="button" className="button" onClick={act(toggleOutlier)}>
          {words.outlier}
        </button>
        <button
          type="button"
          className="button"
          onClick={act((before) => ({ ...before, line: findLowest(before) }))}
        >
          {words.lowest}
        </button>
        <button type="button" className="button" disabled={!canUndo} onClick={onUndo}>
          {words.undo}
        </button>
      </div>
    </div>
  );
}
