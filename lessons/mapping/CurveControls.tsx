/** What curve, what network, and whether it learns. */
import { SelectField } from '@/components/controls/SelectField';
import { SliderField } from '@/components/controls/SliderField';
import { curveNames, fitActivations, mostUnits, type CurveName } from './model';
import type { CurveWords } from './strings';
import type { CurveLearning } from './use-curve-fit';

interface CurveControlsProps {
  readonly learning: CurveLearning;
  readonly words: CurveWords;
}

export function CurveControls({ learning, words }: CurveControlsProps) {
  const { choice, playing, setPlaying, train, choose, putCurve } = learning;
  return (
    <div className="figure__side">
      <div className="figure__row">
        {curveNames.map((name: CurveName) => (
          <button key={name} type="button" className="button" onClick={() => putCurve(name)}>
            {words.curves[name]}
          </button>
        ))}
      </div>
      <SliderField
        label={words.units}
        term="unit"
        value={choice.units}
        min={1}
        max={mostUnits}
        step={1}
        onChange={(units) => choose({ ...choice, units })}
      />
      <SelectField
        label={words.activation}
        names={fitActivations}
        words={words.activations}
        value={choice.activation}
        onChange={(activation) => choose({ ...choice, activation })}
      />
      <div className="figure__row">
        <button type="button" className="button" onClick={() => setPlaying(!playing)}>
          {playing ? words.pause : words.learn}
        </button>
        <button type="button" className="button" onClick={() => train(1)}>
          {words.step}
        </button>
        <button type="button" className="button" onClick={() => train(1000)}>
          {words.many}
        </button>
        <button type="button" className="button" onClick={() => choose(choice)}>
          {words.forget}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => choose({ ...choice, seed: choice.seed + 1 })}
        >
          {words.other}
        </button>
      </div>
    </div>
  );
}
