/** The mean squared error by hand: five targets, five predictions that can be typed, every square. */
import { Figure } from '@/components/figure/Figure';
import { formatDecimals } from '@/components/figure/format';
import { NumberField } from '@/components/controls/NumberField';
import { useKept } from '@/components/figure/use-kept';
import { readWorked, workedOpening, workedTargets } from './model';
import { useWords } from './strings';
import './loss.css';

export function WorkedFigure() {
  const words = useWords().worked;
  const [predictions, setPredictions] = useKept('worked', workedOpening);
  const { errors, meanSquared, meanAbsolute } = readWorked(predictions);
  const put = (index: number, value: number) =>
    setPredictions((before) => before.map((old, i) => (i === index ? value : old)));
  return (
    <Figure
      id="worked"
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        formatDecimals(meanSquared, 4),
        formatDecimals(meanAbsolute, 4),
      )}
      onReset={() => setPredictions(workedOpening)}
    >
      <table className="figure__table loss-table">
        <thead>
          <tr>
            <th scope="col" data-term="y">
              {words.target}
            </th>
            <th scope="col" data-term="p">
              {words.prediction}
            </th>
            <th scope="col" data-term="e">
              {words.error}
            </th>
            <th scope="col">{words.square}</th>
            <th scope="col">{words.size}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map((error, i) => (
            <tr key={workedTargets[i]}>
              <td data-term="y">{workedTargets[i]}</td>
              <td>
                <NumberField
                  symbol=""
                  label={words.field(i + 1)}
                  term="p"
                  value={predictions[i]!}
                  min={-10}
                  max={10}
                  step={0.1}
                  onChange={(value) => put(i, value)}
                />
              </td>
              <td data-term="e">{formatDecimals(error, 3)}</td>
              <td>{formatDecimals(error ** 2, 4)}</td>
              <td>{formatDecimals(Math.abs(error), 3)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.mean}
            </th>
            <td data-term="mse">
              <strong data-value="mse">{formatDecimals(meanSquared, 4)}</strong>
            </td>
            <td data-term="mae">
              <strong data-value="mae">{formatDecimals(meanAbsolute, 4)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </Figure>
  );
}
