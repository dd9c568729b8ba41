/** How far it has come: parts of the target that are reached, how steep the way is, and the losses along the steps. */
import { useMemo } from 'react';
import { Curves } from '@/components/figure/Curves';
import { formatPercent, formatValue } from '@/components/figure/format';
import { useLanguage } from '@/i18n';
import type { Training } from './GanControls';
import { useWords } from './strings';

export function GanMeter({ training }: { readonly training: Training }) {
  const words = useWords().plane;
  const language = useLanguage();
  const { steady, record } = training;
  const { reached, parts, near } = steady.coverage;
  const series = useMemo(() => {
    const { steps = [], d = [], g = [] } = record ?? {};
    return [
      { name: words.series[0], steps, values: d },
      { name: words.series[1], steps, values: g },
    ];
  }, [record, words]);
  return (
    <div className="figure__side">
      <p className="figure__sum">
        {words.steps} <strong data-value="steps">{steady.steps}</strong> · {words.reached}{' '}
        <strong data-value="reached">
          {reached} / {parts}
        </strong>{' '}
        <meter
          className="gan__meter"
          aria-label={words.reached}
          min={0}
          max={Math.max(1, parts)}
          value={reached}
        />{' '}
        · {words.near} <strong data-value="near">{formatPercent(near, language, 0)}</strong>
      </p>
      <p className="figure__sum">
        {words.pull} <strong data-value="pull">{formatValue(steady.pull)}</strong>
      </p>
      <div className="gan__curve" data-empty={series[0]!.steps.length < 2 ? '' : undefined}>
        <Curves label={words.curve} stepLabel={words.steps} series={series} />
      </div>
    </div>
  );
}
