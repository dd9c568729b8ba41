/** A recorded run: its loss beside what counting alone achieves, and what it wrote along the way. */
import { useMemo } from 'react';
import { StepControls } from '@/components/controls/StepControls';
import { Curves } from '@/components/figure/Curves';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { useTermValues } from '@/components/terms/use-term-values';
import { LossTable } from './LossTable';
import { setMoment, useMoment } from './moment-store';
import { RecordedNote } from './RecordedNote';
import { countingLosses, countingNames } from './counting-losses';
import type { RecordedRun } from './recorded';
import { useWords } from './strings';
import { useRun } from './use-run';
import { Waiting } from './Waiting';
import './gpt.css';

export function RunFigure() {
  const words = useWords().run;
  const loading = useRun();
  const { run } = loading;
  const [place, setPlace] = useMoment(run?.moments.length ?? 1);
  const moment = run?.moments[place];
  const held = moment?.held;
  useTermValues(held === undefined ? {} : { loss: held, perplexity: Math.exp(held) });
  return (
    <Figure
      id="run"
      wide
      name={words.figureName}
      caption={words.caption}
      description={
        moment === undefined
          ? words.loading
          : words.description(moment.step, formatDecimals(moment.held), moment.sample)
      }
      onReset={() => setMoment(null)}
    >
      {run === null || moment === undefined ? (
        <Waiting text={words.loading} failed={loading.failed} retry={loading.retry} />
      ) : (
        <div className="figure__side">
          <StepControls
            steps={place}
            most={run.moments.length - 1}
            label={words.step}
            format={(at) => String(run.moments[at]!.step)}
            interval={900}
            onSteps={(update) => setPlace(update(place))}
          />
          <FigureColumns>
            <div className="figure__side">
              <LossCurves run={run} step={moment.step} />
              <LossTable held={moment.held} step={moment.step} />
            </div>
            <div className="figure__side">
              <p className="figure__word">{words.wrote(moment.step)}</p>
              <p className="gpt__sample" data-value="sample" lang="en">
                {moment.sample}
              </p>
            </div>
          </FigureColumns>
          <RecordedNote run={run} />
        </div>
      )}
    </Figure>
  );
}

function LossCurves({ run, step }: { readonly run: RecordedRun; readonly step: number }) {
  const words = useWords().run;
  const series = useMemo(() => {
    const ends = [1, run.steps];
    const flat = countingNames.map((name) => ({
      name: words.counting[name],
      steps: ends,
      values: ends.map(() => countingLosses[name].held),
    }));
    return [{ name: words.loss, ...run.loss }, { name: words.held, ...run.held }, ...flat];
  }, [run, words]);
  return (
    <div data-term="loss">
      <Curves label={words.curves} stepLabel={words.step} series={series} cursor={step} />
    </div>
  );
}
