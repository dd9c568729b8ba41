/** A curve drawn by the reader, and a network that bends to it, with what each hidden unit adds. */
import { useState } from 'react';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatValue } from '@/components/figure/format';
import { useTermValues } from '@/components/terms/use-term-values';
import { CurveControls } from './CurveControls';
import { CurvePicture } from './CurvePicture';
import { countParameters } from './model';
import { useWords } from './strings';
import { UnitTable } from './UnitTable';
import { useCurveFit } from './use-curve-fit';
import './mapping.css';

export function CurveFigure() {
  const words = useWords().curve;
  const learning = useCurveFit();
  const [lit, setLit] = useState<number | null>(null);
  const { choice, reading } = learning;
  const loss = formatValue(reading.loss);
  useTermValues({ loss: reading.loss });

  return (
    <Figure
      id="curve"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        units: choice.units,
        activation: words.activations[choice.activation],
        parameters: countParameters(choice),
        steps: reading.steps,
        loss,
      })}
      onReset={learning.reset}
    >
      <FigureColumns ratio={1.2}>
        <div className="figure__side">
          <CurvePicture learning={learning} words={words} lit={lit} />
          <p className="figure__legend">{words.legend}</p>
        </div>
        <div className="figure__side">
          <CurveControls learning={learning} words={words} />
          <p>
            {words.parameters} <span data-term="theta">3 · {choice.units} + 1</span> ={' '}
            <strong data-value="parameters" data-term="theta">
              {countParameters(choice)}
            </strong>
            {'; '}
            {words.steps} <strong data-value="steps">{reading.steps}</strong>
            {'; '}
            {words.loss}{' '}
            <strong data-value="loss" data-term="loss">
              {loss}
            </strong>
          </p>
          <UnitTable reading={reading} choice={choice} words={words} lit={lit} onLight={setLit} />
        </div>
      </FigureColumns>
    </Figure>
  );
}
