/** The network as a table: what each layer gives, costs in parameters and in multiplications, and sees. */
import { Stepper } from '@/components/controls/Stepper';
import { Figure } from '@/components/figure/Figure';
import { formatCount } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { countLayers, countsOpening, countsRanges, type CountedLayer } from './counts-model';
import { useWords } from './strings';
import './cnn.css';

const fields = ['first', 'second', 'kernel', 'side'] as const;

function totalOf(rows: readonly CountedLayer[], name: 'parameters' | 'multiplications'): number {
  return rows.reduce((sum, row) => sum + row[name], 0);
}

export function CountsFigure() {
  const words = useWords().counts;
  const [state, change, reset] = useFigureState('counts', countsOpening);
  const rows = countLayers(state);
  const labels = {
    first: words.filters(1),
    second: words.filters(2),
    kernel: words.kernel,
    side: words.side,
  };
  const total = rows && {
    parameters: totalOf(rows, 'parameters'),
    multiplications: totalOf(rows, 'multiplications'),
  };
  return (
    <Figure
      id="counts"
      name={words.figureName}
      caption={words.caption}
      description={
        total === null
          ? words.tooSmall
          : words.description(
              formatCount(total.parameters),
              formatCount(total.multiplications),
              rows?.at(-2)?.field?.size ?? 0,
            )
      }
      onReset={reset}
    >
      <div className="figure__side">
        <div className="figure__row">
          {fields.map((name) => (
            <Stepper
              key={name}
              label={labels[name]}
              value={state[name]}
              {...countsRanges[name]}
              more={words.more(labels[name])}
              fewer={words.fewer(labels[name])}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
        </div>
        {rows === null || total === null ? (
          <p role="alert">{words.tooSmall}</p>
        ) : (
          <table className="figure__table cnn__counts" data-align="numbers">
            <thead>
              <tr>
                {(['layer', 'shape', 'parameters', 'multiplications', 'field'] as const).map(
                  (name) => (
                    <th key={name} scope="col" data-term={name === 'field' ? 'r' : undefined}>
                      {words.columns[name]}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i} data-row={i}>
                  <th scope="row">{words.layers[row.type]}</th>
                  <td>{row.shape.map(formatCount).join('×')}</td>
                  <Counted count={row.parameters} of={total.parameters} />
                  <Counted count={row.multiplications} of={total.multiplications} />
                  <td>{row.field === null ? words.all : `${row.field.size}×${row.field.size}`}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr data-row="total">
                <th scope="row" colSpan={2}>
                  {words.total}
                </th>
                <td>{formatCount(total.parameters)}</td>
                <td>{formatCount(total.multiplications)}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        )}
      </div>
    </Figure>
  );
}

/** A number, and its share of all as a bar. */
function Counted({ count, of }: { readonly count: number; readonly of: number }) {
  return (
    <td>
      {formatCount(count)}
      <span
        className="figure__swatch cnn__shares"
        style={{ width: `${(100 * count) / of}%` }}
        aria-hidden="true"
      />
    </td>
  );
}
