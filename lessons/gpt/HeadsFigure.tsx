/** The network on a text of the reader's: what comes next, what it goes on to write, and all its heads. */
import { useMemo } from 'react';
import { SelectField } from '@/components/controls/SelectField';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { OneHead } from './OneHead';
import { HeadSheet } from './HeadSheet';
import { opening, sources } from './heads-state';
import { read, weightsOf } from './heads-model';
import { setMoment, useMoment } from './moment-store';
import { NextCharacters } from './NextCharacters';
import { RecordedNote } from './RecordedNote';
import { useWords } from './strings';
import { TextField } from './TextField';
import { useGpt } from './use-gpt';
import { useRun } from './use-run';
import { Waiting } from './Waiting';
import { WriteOn } from './WriteOn';
import './gpt.css';

export function HeadsFigure() {
  const words = useWords().heads;
  const [state, change, reset] = useFigureState('heads', opening);
  const loading = useRun();
  const { run } = loading;
  const [place, setPlace] = useMoment(run?.moments.length ?? 1);
  const { gpt, step, timeline, failed, retry } = useGpt(state.source, run, place);
  const { text, temperature, most, head } = state;
  const reading = useMemo(
    () => (gpt === null || text === '' ? null : read(gpt, text, temperature, most)),
    [gpt, text, temperature, most],
  );
  const length = reading?.tokens.length ?? 0;
  const query = Math.min(state.query ?? length - 1, length - 1);
  const weights = reading && weightsOf(reading.trace, state.head, query);
  // Unless one is chosen, what the character looks at most.
  const key = Math.min(state.key ?? weights?.indexOf(Math.max(...weights)) ?? 0, length - 1);
  useTermValues({
    temperature,
    ...(reading && { p: reading.choices[0]!.share, a: weights![key]! }),
  });
  const likeliest = reading?.choices[0];
  return (
    <Figure
      id="heads"
      wide
      name={words.figureName}
      caption={words.caption}
      description={
        reading === null || gpt === null || likeliest === undefined
          ? words.nothing[text === '' ? 'text' : state.source]
          : words.description({
              text,
              next: words.spoken(gpt.signs[likeliest.code]!),
              share: formatDecimals(100 * likeliest.share, 0),
              step: step ?? 0,
            })
      }
      onReset={() => {
        reset();
        setMoment(null);
      }}
    >
      <div className="figure__side">
        <div className="figure__row">
          <SelectField
            label={words.source}
            names={sources}
            words={words.sources}
            value={state.source}
            onChange={(source) => change({ source })}
          />
        </div>
        {state.source === 'recorded' && run !== null && (
          <StepControls
            steps={place}
            most={run.moments.length - 1}
            label={words.step}
            format={(at) => String(run.moments[at]!.step)}
            interval={900}
            onSteps={(update) => setPlace(update(place))}
          />
        )}
        {timeline}
        {step !== null && state.source === 'run' && (
          <p className="figure__word">{words.ofRun(step)}</p>
        )}
        <TextField state={state} signs={gpt?.signs ?? null} onChange={change} />
        {reading === null || gpt === null ? (
          <Waiting
            text={words.nothing[text === '' ? 'text' : state.source]}
            failed={failed || loading.failed}
            retry={loading.failed ? loading.retry : retry}
          />
        ) : (
          <>
            <FigureColumns>
              <NextCharacters gpt={gpt} reading={reading} state={state} onChange={change} />
              <WriteOn gpt={gpt} state={state} onTake={(written) => change({ text: written })} />
            </FigureColumns>
            <FigureColumns>
              <HeadSheet
                reading={reading}
                head={head}
                query={query}
                column={key}
                onSelect={(to) => change({ head: to.map, query: to.row, key: to.column })}
              />
              <OneHead
                reading={reading}
                head={head}
                query={query}
                column={key}
                onSelect={(to) => change(to)}
              />
            </FigureColumns>
          </>
        )}
        {run !== null && <RecordedNote run={run} />}
      </div>
    </Figure>
  );
}
