/** What the network takes for what on the 10,000 test images, with the images themselves. */
import { useMemo, useState, type ReactNode } from 'react';
import {
  createConfusionMatrix,
  type ConfusionCell,
  type ConfusionMatrixData,
} from '@/charts/counts/confusion-matrix';
import { createImageGrid, type ImageGridData } from '@/charts/images/image-grid';
import { askNow, noteFailure, useAnswer } from '@/components/answers/use-answer';
import { useLastTest, type DigitModel, type TestAnswer } from '@/components/digits/digit-model';
import { setExample } from '@/components/digits/digit-store';
import { Figure } from '@/components/figure/Figure';
import { formatNumber, formatPercent } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useKept } from '@/components/figure/use-kept';
import { useLanguage, type Language } from '@/i18n';
import { accuracyOf, countConfusions, findConfused, rankMistakes } from '@/math/confusion';
import { useWords } from './strings';
import { useLessonModel } from './use-lesson-model';
import './ConfusionFigure.css';

const imagesShown = 24;
const pixels = 28 * 28;

export function ConfusionFigure() {
  const { confusion: strings, model: words } = useWords();
  const language = useLanguage();
  const model = useLessonModel();
  const [tests, setTests] = useState(0);
  const [testing, setTesting] = useState(false);
  const [failure, setFailure] = useState('');
  const { value: answer, failure: unread } = useLastTest(model, tests);
  const [selected, setSelected] = useKept<ConfusionCell | null>('confused', null);
  const accuracy = answer === null ? '' : describeAccuracy(answer, language, strings.accuracy);

  async function testNow(tested: DigitModel): Promise<void> {
    setTesting(true);
    setFailure('');
    await askNow(tested, 'test', null).catch((error: unknown) => setFailure(noteFailure(error)));
    setTesting(false);
    setTests((count) => count + 1);
  }

  return (
    <Figure
      id="confusion"
      wide
      name={strings.figureName}
      caption={strings.caption}
      description={answer === null ? strings.none : accuracy}
      onReset={() => setSelected(null)}
    >
      {model === null || answer === null ? (
        <div className="mnist__empty">
          <p>{strings.none}</p>
          {model !== null && model.state !== 'running' && (
            <button
              type="button"
              className="button"
              disabled={testing}
              onClick={() => void testNow(model)}
            >
              {testing ? words.testing : words.test}
            </button>
          )}
          <p role="status">{(failure || unread) !== '' && words.failed(failure || unread)}</p>
        </div>
      ) : (
        <div className="mnist-confusion">
          <div>
            <p className="mnist-confusion__accuracy">{accuracy}</p>
            <Matrix answer={answer} selected={selected} onSelect={setSelected} />
          </div>
          <Examples model={model} answer={answer} selected={selected}>
            {selected !== null && (
              <button type="button" className="button" onClick={() => setSelected(null)}>
                {strings.all}
              </button>
            )}
          </Examples>
        </div>
      )}
    </Figure>
  );
}

function describeAccuracy(
  { labels, predicted }: TestAnswer,
  language: Language,
  words: (percent: string, wrong: number, total: number) => string,
): string {
  const accuracy = accuracyOf(countConfusions(labels, predicted, 10));
  const wrong = labels.filter((label, index) => label !== predicted[index]).length;
  return words(formatPercent(accuracy, language, 2), wrong, labels.length);
}

interface MatrixProps {
  readonly answer: TestAnswer;
  readonly selected: ConfusionCell | null;
  readonly onSelect: (cell: ConfusionCell) => void;
}

function Matrix({ answer, selected, onSelect }: MatrixProps) {
  const strings = useWords().confusion;
  const counts = useMemo(() => countConfusions(answer.labels, answer.predicted, 10), [answer]);
  const data: ConfusionMatrixData = {
    counts,
    selected,
    onSelect,
    label: strings.matrix,
    rowTitle: strings.rows,
    columnTitle: strings.columns,
    describe: ({ label, taken }, count) => strings.cell(label, taken, count),
  };
  return <div ref={useChart(createConfusionMatrix, data)} />;
}

interface ExamplesProps {
  readonly model: DigitModel;
  readonly answer: TestAnswer;
  readonly selected: ConfusionCell | null;
  readonly children: ReactNode;
}

/** The images behind the chosen cell, or the costliest mistakes of all. */
function Examples({ model, answer, selected, children }: ExamplesProps) {
  const strings = useWords().confusion;
  const language = useLanguage();
  const { labels, predicted, confidences, losses } = answer;
  const places = useMemo(
    () =>
      selected === null
        ? rankMistakes(labels, predicted, losses)
        : findConfused(labels, predicted, selected.label, selected.taken),
    [labels, predicted, losses, selected],
  );
  const shown = useMemo(() => places.slice(0, imagesShown), [places]);
  const { value: images } = useAnswer(model, 'images', shown);
  const [chosen, setChosen] = useState<number | null>(null);
  const data: ImageGridData = {
    label:
      selected === null
        ? strings.worst(shown.length, places.length)
        : strings.chosen(selected.label, selected.taken, shown.length, places.length),
    hue: '--ink',
    selected: chosen === null ? null : Math.max(shown.indexOf(chosen), -1),
    onSelect: (place) => {
      const index = shown[place];
      if (index === undefined || images === null) return;
      setChosen(index);
      setExample(index, images.subarray(place * pixels, (place + 1) * pixels));
    },
    images:
      images?.length !== shown.length * pixels
        ? []
        : shown.map((index, place) => {
            const [label, taken] = [labels[index]!, predicted[index]!];
            const percent = formatPercent(confidences[index]!, language, 0);
            return {
              image: { width: 28, height: 28, values: images, offset: place * pixels },
              high: 255,
              label: strings.image(index, label, taken, percent, formatNumber(losses[index]!)),
              caption: strings.mistake(label, taken, percent),
            };
          }),
  };
  return (
    <div>
      <p>{data.label}</p>
      <div ref={useChart(createImageGrid, data)} />
      <p className="figure__word">{strings.toDigit}</p>
      {children}
    </div>
  );
}
