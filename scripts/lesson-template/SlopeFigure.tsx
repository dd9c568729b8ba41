/** A weight to move, and what it does to the loss. */
import { useEffect } from 'react';
import { Figure } from '@/components/figure/Figure';
import { formatNumber } from '@/components/figure/format';
import { setTermValues } from '@/components/terms/term-store';
import { useKept } from '@/components/figure/use-kept';
import { useLanguage } from '@/i18n';
import { loss, lossDerivative } from './model';
import { strings } from './strings';

const start = 0;

export function SlopeFigure() {
  const words = strings[useLanguage()];
  const [w, setW] = useKept('slope', start);
  const [height, slope] = [loss(w), lossDerivative(w)];
  useEffect(() => setTermValues({ w, loss: height }), [w, height]);
  return (
    <Figure
      id="slope"
      caption={words.caption}
      description={words.description(formatNumber(w), formatNumber(height), formatNumber(slope))}
      onReset={() => setW(start)}
    >
      <label data-term="w">
        {words.weight}{' '}
        <input
          type="range"
          min={-2}
          max={6}
          step={0.1}
          value={w}
          onChange={(event) => setW(Number(event.target.value))}
        />{' '}
        <output>{formatNumber(w)}</output>
      </label>
      <p>
        <span data-term="loss">
          {words.loss}: <output>{formatNumber(height)}</output>
        </span>
        {' · '}
        {words.slope}: <output>{formatNumber(slope)}</output>
      </p>
    </Figure>
  );
}
