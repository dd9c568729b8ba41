/** The folds of a cross-validation, a row each: who is held back, and how wrong the fit is on them. */
import { formatValue } from '@/components/figure/format';
import type { FoldReading } from './folds-model';
import { useWords } from './strings';

interface FoldTableProps {
  readonly folds: readonly FoldReading[];
  /** Points in all. */
  readonly count: number;
  readonly shown: number;
  readonly mean: number;
  readonly onShow: (fold: number) => void;
}

export function FoldTable({ folds, count, shown, mean, onShow }: FoldTableProps) {
  const words = useWords().folds;
  const places = Array.from({ length: count }, (_, i) => i);
  return (
    <table className="figure__table regularization-folds">
      <thead>
        <tr>
          {words.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {folds.map(({ held, validation }, fold) => (
          <tr key={fold} data-fold={fold + 1}>
            <th scope="row">
              <button
                type="button"
                className="button"
                aria-pressed={fold === shown}
                onClick={() => onShow(fold)}
              >
                {words.fold(fold + 1)}
              </button>
            </th>
            <td>
              <span
                className="regularization-folds__strip"
                role="img"
                aria-label={words.held(held.length)}
              >
                {places.map((place) => (
                  <span
                    key={place}
                    className="regularization-folds__point"
                    data-held={held.includes(place)}
                  />
                ))}
              </span>
            </td>
            <td data-value="error">{formatValue(validation)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words.mean}
          </th>
          <td>
            <strong data-value="mean">{formatValue(mean)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
