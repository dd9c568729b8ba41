/** The lengths at one gap, and what each step made of them on average. */
import { formatLength, formatNumber } from '@/components/figure/format';
import type { LineReading } from './line-model';
import { kinds, type Kind } from './networks';
import { useWords } from './strings';

interface LineTableProps {
  readonly lines: Readonly<Record<Kind, LineReading>>;
  readonly gap: number;
}

export function LineTable({ lines, gap }: LineTableProps) {
  const words = useWords().line;
  const rows = kinds.flatMap((kind, series) => {
    const { whole, direct } = lines[kind];
    const row = { kind, series, name: words.kinds[kind], dashed: false, length: whole[gap]! };
    return direct === null
      ? [row]
      : [row, { ...row, name: words.direct[kind], dashed: true, length: direct[gap]! }];
  });
  return (
    <table className="figure__table" data-align="numbers">
      <thead>
        <tr>
          <th scope="col">{words.quantity(gap)}</th>
          <td />
          <th scope="col">{words.factor}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, series, name, dashed, length }) => (
          <tr key={name} data-row={dashed ? `${kind}-direct` : kind}>
            <th scope="row">
              <span
                className="figure__key"
                data-series={series}
                data-line={dashed ? 'dashed' : 'solid'}
              />{' '}
              {name}
            </th>
            <td data-term={kind === 'lstm' && !dashed ? 'g' : undefined}>{formatLength(length)}</td>
            <td>× {formatNumber(length ** (1 / gap))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
