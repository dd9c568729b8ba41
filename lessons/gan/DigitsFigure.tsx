/** A recorded run of the cell of digits: its samples along the training, and a walk through what it learned. */
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { StepControls } from '@/components/controls/StepControls';
import { useFetched } from '@/components/data/use-fetched';
import { formatDecimals } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { loadRun } from './generator';
import { LatentWalk } from './LatentWalk';
import { SampleSheet } from './SampleSheet';
import { useWords } from './strings';
import './gan.css';

const stepsPerEpoch = 938;

export interface DigitsState {
  /** Which of the moments of the run. */
  readonly moment: number;
  readonly seed: number;
  /** Where the walker is, as shares from the lower left. */
  readonly at: readonly [number, number];
}

/** It opens at the end of the run. */
const opening: DigitsState = { moment: 12, seed: 1, at: [0.5, 0.5] };

export function DigitsFigure() {
  const words = useWords().digits;
  const [state, change, reset] = useFigureState<DigitsState>('digits', opening);
  // What it holds is too much for every reader of the page.
  const { value: run, failed, retry } = useFetched(loadRun);
  const step = run?.moments[state.moment] ?? 1;
  return (
    <Figure
      id="digits"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(step, formatDecimals(step / stepsPerEpoch, 1))}
      onReset={reset}
    >
      {run === null ? (
        <p role="status" className="gan__waiting">
          {failed ? words.failed : words.loading}{' '}
          {failed && (
            <button type="button" className="button" onClick={retry}>
              {words.again}
            </button>
          )}
        </p>
      ) : (
        <div className="figure__side">
          <p className="figure__word">{words.recorded(formatDecimals(run.minutes, 1))}</p>
          <FigureColumns>
            <div className="figure__side">
              <SampleSheet
                sheet={run.sheets[state.moment]!}
                images={run.images}
                label={words.sheet(step)}
              />
              <StepControls
                steps={state.moment}
                most={run.moments.length - 1}
                label={words.moment}
                format={(moment) => String(run.moments[moment])}
                interval={600}
                onSteps={(update) => change(({ moment }) => ({ moment: update(moment) }))}
              />
            </div>
            <LatentWalk generator={run.generator} state={state} onChange={change} />
          </FigureColumns>
        </div>
      )}
    </Figure>
  );
}
