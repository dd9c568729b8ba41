/** The reader's digit, as drawn and as prepared, and what the network of the cell reads in it. */
import { useState } from 'react';
import { askNow, noteFailure, useAnswer } from '@/components/answers/use-answer';
import { CheckField } from '@/components/controls/CheckField';
import { createBarChart, type BarChartData } from '@/charts/counts/bar-chart';
import { DigitPad } from '@/components/digits/DigitPad';
import type { DigitModel } from '@/components/digits/digit-model';
import {
  resetDigit,
  setCentred,
  setExample,
  setStrokes,
  useDigit,
  useDigitState,
} from '@/components/digits/digit-store';
import { PixelView } from '@/components/tensors/PixelView';
import { Figure } from '@/components/figure/Figure';
import { formatPercent } from '@/components/figure/format';
import { SliderField } from '@/components/controls/SliderField';
import { useKept } from '@/components/figure/use-kept';
import { NumberField } from '@/components/controls/NumberField';
import { useTermValues } from '@/components/terms/use-term-values';
import { useChart } from '@/components/figure/use-chart';
import { useLanguage, type Language } from '@/i18n';
import { softmax } from '@/math/softmax';
import { ModelBar } from './ModelBar';
import { useWords, type Words } from './strings';
import { useLessonModel } from './use-lesson-model';
import './DigitFigure.css';

const lastExample = 9_999;
/** The largest logit from which a digit is answered: from everything refused to nothing. */
const leastRange = { min: -5, max: 15, step: 0.5 };

/** One decimal and a true minus sign. */
function formatLogit(logit: number): string {
  return logit.toFixed(1).replace('-', '−');
}

/** What the network makes of an image, in order of its outputs. */
interface Reading {
  readonly logits: readonly number[];
  readonly probabilities: readonly number[];
  readonly digit: number;
  readonly confidence: number;
}

function readLogits(answer: Float32Array | null): Reading | null {
  if (answer === null) return null;
  const logits = [...answer];
  const probabilities = softmax(logits);
  const confidence = Math.max(...probabilities);
  return { logits, probabilities, confidence, digit: probabilities.indexOf(confidence) };
}

function makeBars(
  { logits, probabilities, digit, confidence }: Reading,
  strings: Words['digit'],
  language: Language,
): BarChartData {
  return {
    label: strings.bars(digit, formatPercent(confidence, language)),
    bars: probabilities.map((share, index) => ({
      name: String(index),
      share,
      text: `${formatPercent(share, language)}  (${formatLogit(logits[index]!)})`,
      marked: index === digit,
    })),
  };
}

export function DigitFigure() {
  const { digit: strings, model: words } = useWords();
  const language = useLanguage();
  const model = useLessonModel();
  const { strokes, centred, example } = useDigitState();
  const image = useDigit();
  const { value, failure } = useAnswer(model, 'predict', image?.values);
  const reading = readLogits(value);
  const unanswered = failure === '' ? strings.nothing : words.failed(failure);
  const { digit, confidence, logits } = reading ?? {};
  const [least, setLeast] = useKept('mnist/digit/least', leastRange.min);
  const largest = Math.max(...(logits ?? []));
  const refused = logits !== undefined && largest < least;

  useTermValues(
    confidence === undefined || logits === undefined ? {} : { p: confidence, z: largest },
  );

  return (
    <Figure
      id="digit"
      wide
      name={strings.figureName}
      caption={strings.caption}
      description={
        digit === undefined || confidence === undefined
          ? model === null
            ? strings.noModel
            : unanswered
          : refused
            ? strings.refused(formatLogit(largest))
            : strings.description(digit, formatPercent(confidence, language))
      }
      onReset={() => {
        resetDigit();
        setLeast(leastRange.min);
      }}
    >
      <ModelBar model={model} />
      <div className="mnist-digit">
        <div>
          <DigitPad
            label={strings.pad}
            invitation={strings.invitation}
            strokes={example === null ? strokes : []}
            onChange={setStrokes}
          />
          <div className="figure__row mnist-digit__buttons">
            <button
              type="button"
              className="button"
              disabled={strokes.length === 0}
              onClick={() => setStrokes(strokes.slice(0, -1))}
            >
              {strings.undo}
            </button>
            <button type="button" className="button" onClick={() => setStrokes([])}>
              {strings.clear}
            </button>
          </div>
          <CheckField label={strings.centred} checked={centred} onChange={setCentred} />
          {model !== null && <ExampleField model={model} index={example?.index ?? 0} />}
        </div>
        <div className="mnist-digit__prepared" data-term="x">
          <PixelView
            image={image ?? { width: 28, height: 28, values: new Float32Array(28 * 28) }}
            high={1}
            hue="--ink"
            label={strings.prepared}
            outline={null}
          />
          <p>{strings.prepared}</p>
        </div>
        <div className="mnist-digit__reading" data-term="p">
          {reading === null ? (
            <p className="figure__word mnist-digit__empty">
              {model === null ? strings.noModel : unanswered}
            </p>
          ) : (
            <>
              <p className="mnist-digit__verdict" data-metric="reading">
                {refused ? '?' : reading.digit}
              </p>
              {refused && (
                <p className="mnist-digit__note">{strings.refused(formatLogit(largest))}</p>
              )}
              <Bars {...makeBars(reading, strings, language)} />
              <p className="figure__word mnist-digit__note">{strings.sum}</p>
            </>
          )}
          <SliderField
            {...leastRange}
            label={strings.least}
            value={least}
            term="z"
            format={formatLogit}
            onChange={setLeast}
          />
        </div>
      </div>
    </Figure>
  );
}

function Bars(data: BarChartData) {
  return <div ref={useChart(createBarChart, data)} />;
}

/** A test image by its number: the way for those who do not draw. */
function ExampleField({ model, index }: { readonly model: DigitModel; readonly index: number }) {
  const { digit: strings, model: words } = useWords();
  const [failure, setFailure] = useState('');
  return (
    <>
      <NumberField
        label={strings.exampleLabel}
        symbol={strings.example}
        value={index}
        min={0}
        max={lastExample}
        step={1}
        onChange={(value) => {
          const place = Math.max(0, Math.min(lastExample, Math.round(value)));
          setFailure('');
          askNow(model, 'images', [place]).then(
            (bytes) => setExample(place, bytes),
            (error: unknown) => setFailure(noteFailure(error)),
          );
        }}
      />
      {failure !== '' && <p role="alert">{words.failed(failure)}</p>}
    </>
  );
}
