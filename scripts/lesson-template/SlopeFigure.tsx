/** A weight to move, and what it does to the loss. */
import { SliderField } from '@/components/controls/SliderField';
import { Figure } from '@/components/figure/Figure';
import { formatNumber } from '@/components/figure/format';
import { useKept } from '@/components/figure/use-kept';
import { useTermValues } from '@/components/terms/use-term-values';
import { loss, lossDerivative } from './model';
import { useWords } from './strings';

const start = 0;

export function SlopeFigure() {
  const words = useWords();
  const [w, setW] = useKept('slope', start);
  const [height, slope] = [loss(w), lossDerivative(w)];
  useTermValues({ w, loss: height });
  return (
    <Figure
      id="slope"
      caption={words.caption}
      description={words.description(formatNumber(w), formatNumber(height), formatNumber(slope))}
      onReset={() => setW(start)}
    >
      <SliderField
        label={words.weight}
        term="w"
        value={w}
        min={-2}
        max={6}
        step={0.1}
        onChange={setW}
      />
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
