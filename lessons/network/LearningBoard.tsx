/** Buttons that let the network learn, how far it is, and the curve of its losses. */
import { useMemo } from 'react';
import { Curves } from '@/components/figure/Curves';
import { formatPercent, formatValue } from '@/components/figure/format';
import type { usePlaneTraining } from '@/components/network/use-plane-training';
import { useLanguage } from '@/i18n';
import type { Words } from './strings';
import type { NetworkChoice } from './tasks';

export type Learning = ReturnType<typeof usePlaneTraining<NetworkChoice>>;

interface LearningBoardProps {
  readonly learning: Learning;
  readonly parameters: number;
  readonly words: Words['playground'];
}

/** (2 + 1) · 3 + (3 + 1) · 1 for the layers 2, 3, 1. */
function writeParameters(hidden: readonly number[]): string {
  const widths = [2, ...hidden, 1];
  return widths
    .slice(1)
    .map((units, i) => `(${widths[i]} + 1) · ${units}`)
    .join(' + ');
}

export function LearningBoard({ learning, parameters, words }: LearningBoardProps) {
  const { choice, steady: reading, playing, setPlaying, step, restart, choose } = learning;
  const language = useLanguage();
  const rows = ['training', 'test'] as const;
  return (
    <div className="figure__side">
      <div className="figure__row">
        <button
          type="button"
          className="button button--primary"
          onClick={() => setPlaying(!playing)}
        >
          {playing ? words.pause : words.play}
        </button>
        <button type="button" className="button" onClick={step}>
          {words.step}
        </button>
        <button type="button" className="button" onClick={restart}>
          {words.restart}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => choose({ ...choice, seed: choice.seed + 1 })}
        >
          {words.renew}
        </button>
      </div>
      <p className="figure__word">
        {words.parameters} <span data-term="n">{writeParameters(choice.hidden)}</span> ={' '}
        <strong data-value="parameters" data-term="n">
          {parameters}
        </strong>
      </p>
      <table className="figure__table figure__sum">
        <thead>
          <tr>
            <th scope="col">
              {words.epoch} <strong data-value="epochs">{reading.epochs}</strong>
            </th>
            <th scope="col" data-term="loss">
              {words.loss}
            </th>
            <th scope="col">{words.right}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">
                <span className="figure__key" data-series={i} aria-hidden="true" /> {words[row]}
              </th>
              <td data-value={`${row}-loss`}>{formatValue(reading[row].loss)}</td>
              <td data-value={`${row}-right`}>{formatPercent(reading[row].accuracy, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <LossCurve history={reading.history} words={words} />
    </div>
  );
}

interface LossCurveProps {
  readonly history: Learning['reading']['history'];
  readonly words: Words['playground'];
}

function LossCurve({ history, words }: LossCurveProps) {
  const { epochs: steps, training, test } = history;
  const series = useMemo(() => {
    const [trainingName, testName] = words.series;
    return [
      { name: trainingName, steps, values: training },
      { name: testName, steps, values: test },
    ];
  }, [steps, training, test, words]);
  // One moment alone would stretch the axes around itself.
  const empty = steps.length < 2;
  return (
    <div className="network__curve" data-empty={empty ? '' : undefined}>
      <Curves label={words.curve} stepLabel={words.epoch} series={series} />
    </div>
  );
}
