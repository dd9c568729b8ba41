/** A matrix as a table of numbers on their colours, to point at, click, or walk through by arrow keys. */
import { useRef, type KeyboardEvent } from 'react';
import { paintValue } from './paint-value';
import { TensorCaption } from './TensorCaption';
import './TensorGrid.css';

export interface TensorCell {
  readonly row: number;
  readonly column: number;
}

interface TensorGridProps {
  /** What stands above it, such as W₁. */
  readonly symbol: string;
  /** Spoken name. */
  readonly label: string;
  /** −∞ stands for what a mask hides, and is hatched. */
  readonly rows: readonly (readonly number[])[];
  readonly term?: string;
  /** What the rows and the columns are: tokens, for one; equal names may come again. */
  readonly rowNames?: readonly string[];
  readonly columnNames?: readonly string[];
  /** What a number looks like; short enough for a cell. */
  readonly format: (value: number) => string;
  /** The magnitude that gets the full hue; null leaves the cells uncoloured. */
  readonly magnitude: number | null;
  readonly selected: TensorCell | null;
  /** Marks the numbers that the selected one was made from. */
  readonly isSource?: (cell: TensorCell) => boolean;
  readonly onSelect: (cell: TensorCell) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function TensorGrid(props: TensorGridProps) {
  const { symbol, label, rows, term, rowNames, columnNames, selected } = props;
  const table = useRef<HTMLTableElement>(null);
  const home = selected ?? { row: 0, column: 0 };

  const press = (event: KeyboardEvent, { row, column }: TensorCell) => {
    const move = moves[event.key];
    if (move === undefined) return;
    const to = { row: row + move[0], column: column + move[1] };
    if (rows[to.row]?.[to.column] === undefined) return;
    event.preventDefault();
    table.current?.tBodies[0]?.rows[to.row]?.querySelectorAll('td')[to.column]?.focus();
  };

  return (
    <table ref={table} className="tensor-grid" role="grid" aria-label={label} data-tensor={symbol}>
      <TensorCaption symbol={symbol} rows={rows} term={term} />
      {columnNames && (
        <thead>
          <tr>
            {rowNames && <td className="tensor-grid__corner" />}
            {columnNames.map((name, column) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((values, row) => (
          <tr key={row}>
            {rowNames && <th scope="row">{rowNames[row]}</th>}
            {values.map((value, column) => {
              const isHome = row === home.row && column === home.column;
              return (
                <td
                  key={column}
                  role="gridcell"
                  tabIndex={isHome ? 0 : -1}
                  aria-selected={selected !== null && isHome}
                  data-source={props.isSource?.({ row, column }) || undefined}
                  data-hidden={value === -Infinity || undefined}
                  style={
                    props.magnitude === null || value === -Infinity
                      ? undefined
                      : { background: paintValue(value, props.magnitude) }
                  }
                  onFocus={() => props.onSelect({ row, column })}
                  onClick={() => props.onSelect({ row, column })}
                  onPointerEnter={({ pointerType }) => {
                    if (pointerType === 'mouse') props.onSelect({ row, column });
                  }}
                  onKeyDown={(event) => press(event, { row, column })}
                >
                  {props.format(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
