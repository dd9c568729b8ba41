/** One digit through all of a small network: every map in sight, and the arithmetic behind any value. */
import { useMemo } from 'react';
import { useFollowedRun } from '@/components/cell/use-followed-run';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { Figure } from '@/components/figure/Figure';
import { formatDecimals, formatPercent } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { useLanguage } from '@/i18n';
import { shippedNetwork } from './checkpoint';
import { DigitControls } from './DigitControls';
import { fieldAt, imageOfState, opening, placeIn, valueAt } from './flow-model';
import { FlowSheets } from './FlowSheets';
import { layerNames, networkOf, readImage } from './network';
import { OutputWorkings } from './OutputWorkings';
import { useWords } from './strings';
import { ValueWorkings } from './ValueWorkings';
import { WeightSource } from './WeightSource';
import './cnn.css';

const followed = ['weights'] as const;
const shipped = shippedNetwork();

export function FlowFigure() {
  const words = useWords().flow;
  const language = useLanguage();
  const [state, change, reset] = useFigureState('flow', opening);
  const {
    shown: [weights],
    timeline,
  } = useFollowedRun('cnn/train', followed);
  const ofRun = useMemo(() => (weights ? networkOf(weights.values) : null), [weights]);
  const network = state.source === 'run' && ofRun !== null ? ofRun : shipped;
  const { digit, strokes, right, down, inverted } = state;
  const image = useMemo(
    () => imageOfState({ digit, strokes, right, down, inverted }),
    [digit, strokes, right, down, inverted],
  );
  const reading = useMemo(() => readImage(network, image), [network, image]);
  const place = placeIn(state.layer, reading, state);
  const field = fieldAt(state.layer, place, network);
  const { probabilities, logits } = reading;
  const answer = probabilities.indexOf(Math.max(...probabilities));
  const percent = (share: number) => formatPercent(share, language);
  const value = state.layer === 'output' ? null : valueAt(reading.maps[state.layer], place);
  const seen = state.layer === 'output' ? place.map : answer;
  useTermValues({
    ...(value === null ? {} : { a: value }),
    z: logits[seen]!,
    p: probabilities[seen]!,
    r: field.size,
  });
  return (
    <Figure
      id="flow"
      wide
      name={words.figureName}
      caption={words.caption}
      description={
        value === null
          ? words.outputDescription(
              seen,
              formatDecimals(logits[seen]!),
              percent(probabilities[seen]!),
            )
          : words.description(
              { layer: words.layers[state.layer], ...place, value: formatDecimals(value) },
              answer,
              percent(probabilities[answer]!),
              field,
            )
      }
      onReset={reset}
    >
      <div className="figure__side">
        <DigitControls
          state={state}
          answer={answer}
          percent={percent(probabilities[answer]!)}
          onChange={change}
        />
        <WeightSource
          source={state.source}
          step={ofRun === null ? null : (weights?.step ?? null)}
          timeline={timeline}
          onChange={(source) => change({ source })}
        />
        <FlowSheets {...{ state, network, reading, place, field }} onChange={change} />
        <ChoiceField
          label={words.layer}
          names={layerNames}
          words={words.layers}
          value={state.layer}
          onChange={(layer) => change({ layer })}
        />
        {state.layer === 'output' ? (
          <OutputWorkings {...{ state, network, reading }} digit={place.map} onChange={change} />
        ) : (
          <ValueWorkings
            {...{ state, network, reading, place, field }}
            layer={state.layer}
            onChange={change}
          />
        )}
      </div>
    </Figure>
  );
}
