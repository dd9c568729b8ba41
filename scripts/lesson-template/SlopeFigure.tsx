/** A weight to move, and what it does to the loss and its slope. */
import { Figure } from '@/components/figure/Figure';
import { formatValue } from '@/components/figure/format';
import { StepCard } from '@/components/figure/StepCard';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { best, loss, lossDerivative, opening } from './model';
import { SlopePlot } from './SlopePlot';
import { useWords } from './strings';

export function SlopeFigure() {
  const words = useWords();
  const [{ w }, change, reset] = useFigureState('slope', opening);
  const [height, slope] = [loss(w), lossDerivative(w)];
  useTermValues({ w, loss: height, gradient: slope });
  const shown = { w: formatValue(w), loss: formatValue(height), slope: formatValue(slope) };
  const away = `(${shown.w} − ${best})`;
  return (
    <Figure
      id="slope"
      name={words.figureName}
      caption={words.caption}
      description={words.description(shown)}
      onReset={reset}
    >
      <SlopePlot w={w} valueText={words.description(shown)} onMove={(to) => change({ w: to })} />
      <StepCard
        title={words.sums(shown.w)}
        rows={[
          { id: 'loss', term: 'loss', symbol: 'L', sum: `${away}²`, result: shown.loss },
          {
            id: 'gradient',
            term: 'gradient',
            symbol: 'dL/dw',
            sum: `2 · ${away}`,
            result: shown.slope,
          },
        ]}
      />
    </Figure>
  );
}
