/** Longer queries and keys make larger scores, and a softmax that chooses one key and learns nothing. */
import { useMemo } from 'react';
import { CheckField } from '@/components/controls/CheckField';
import { SliderField } from '@/components/controls/SliderField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatNumber } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { keyCount, measureSaturation } from './saturation-model';
import { useWords } from './strings';
import './attention.css';

/** d is a power of two, from 2 to 128. */
const opening = { power: 6, scaled: false };

export function SaturationFigure() {
  const words = useWords().saturation;
  const [{ power, scaled }, change, reset] = useFigureState('saturation', opening);
  const d = 2 ** power;
  const measured = useMemo(() => measureSaturation(d, scaled), [d, scaled]);
  const rows = [
    ['spread', measured.spread],
    ['largest', measured.largest],
    ['gradient', measured.gradient],
  ] as const;
  return (
    <Figure
      id="saturation"
      name={words.figureName}
      caption={words.caption}
      description={words.description(d, scaled, formatNumber(measured.largest))}
      onReset={reset}
    >
      <FigureColumns>
        <div className="figure__side">
          <SliderField
            label={words.width}
            term="d"
            value={power}
            min={1}
            max={7}
            step={1}
            format={(value) => `d = ${2 ** value}`}
            onChange={(to) => change({ power: to })}
          />
          <CheckField
            label={words.scaled}
            checked={scaled}
            onChange={(to) => change({ scaled: to })}
          />
          <table className="figure__table" data-align="numbers">
            <tbody>
              {rows.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{words.rows[name]}</th>
                  <td data-value={name}>{formatNumber(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="figure__side">
          <p className="figure__legend">{words.example(keyCount)}</p>
          <div className="attention__bars" aria-hidden="true" data-term="a">
            {measured.example.map((weight, j) => (
              <span key={j} style={{ blockSize: `${100 * weight}%` }} />
            ))}
          </div>
        </div>
      </FigureColumns>
    </Figure>
  );
}
