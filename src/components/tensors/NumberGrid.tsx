/** A matrix to edit: numbers on their colours, walked through by arrow keys as in a spreadsheet. */
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useStrings } from '@/i18n';
import { clamp } from '@/math/vector';
import {
  judgeNumber,
  readNumber,
  stepFrom,
  writeNumber,
  type Limits,
} from '../controls/number-text';
import { paintValue } from './paint-value';
import { TensorCaption } from './TensorCaption';
import type { TensorCell } from './TensorGrid';
import './TensorGrid.css';
import './NumberGrid.css';

/** `step` is what Page Up and Page Down add and take away. */
interface NumberGridProps extends Limits {
  /** What stands above it, such as w. */
  readonly symbol: string;
  /** Spoken name of the whole. */
  readonly label: string;
  readonly rows: readonly (readonly number[])[];
  readonly term?: string;
  /** What a number looks like while it is not being typed. */
  readonly format: (value: number) => string;
  /** The magnitude that gets the full hue. */
  readonly magnitude: number;
  /** Spoken name of one number, such as “row 1, column 2”. */
  readonly nameOf: (cell: TensorCell) => string;
  readonly selected: TensorCell | null;
  readonly onSelect: (cell: TensorCell) => void;
  /** A change of one number begins. */
  readonly onStart: () => void;
  readonly onChange: (cell: TensorCell, value: number) => void;
}

interface Draft extends TensorCell {
  readonly text: string;
  /** The number before typing began. */
  readonly before: number;
}

const steps: Readonly<Record<string, number>> = { PageUp: 1, PageDown: -1 };

/** Where an arrow leads; to the left and right only from the text's ends, where it would do nothing else. */
function moveOf({ key, currentTarget: field }: KeyboardEvent<HTMLInputElement>) {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const whole = start === 0 && end === value.length;
  if (key === 'ArrowUp') return [-1, 0] as const;
  if (key === 'ArrowDown' || key === 'Enter') return [1, 0] as const;
  if (key === 'ArrowLeft' && (whole || end === 0)) return [0, -1] as const;
  if (key === 'ArrowRight' && (whole || start === value.length)) return [0, 1] as const;
  return null;
}

export function NumberGrid(props: NumberGridProps) {
  const { symbol, label, rows, term, min, max, step, selected, onChange } = props;
  const limits = { min, max, step };
  const words = useStrings().site.numberField;
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const draftOf = ({ row, column }: TensorCell) =>
    draft?.row === row && draft.column === column ? draft : null;
  const problem =
    draft === null || draft.text.trim() === '' ? null : judgeNumber(draft.text, limits);

  const type = (cell: TensorCell, text: string, before: number) => {
    if (draftOf(cell) === null) props.onStart();
    setDraft({ ...cell, text, before });
    const value = readNumber(text);
    if (value !== null && judgeNumber(text, limits) === null) onChange(cell, value);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>, cell: TensorCell, value: number) => {
    const count = steps[event.key];
    const move = moveOf(event);
    if (event.key === 'Escape') {
      const present = draftOf(cell);
      if (present === null) return;
      onChange(cell, present.before);
      setDraft(null);
    } else if (count !== undefined) {
      props.onStart();
      setDraft(null);
      onChange(cell, clamp(stepFrom(value, step, count), min, max));
    } else if (move !== null) {
      const row = table.current?.tBodies[0]?.rows[cell.row + move[0]];
      const field = row?.cells[cell.column + move[1]]?.querySelector('input');
      if (!field) return;
      field.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <table ref={table} className="tensor-grid number-grid" aria-label={label} data-tensor={symbol}>
      <TensorCaption symbol={symbol} rows={rows} term={term} />
      <tbody>
        {rows.map((values, row) => (
          <tr key={row}>
            {values.map((value, column) => {
              const cell = { row, column };
              const present = draftOf(cell);
              return (
                <td
                  key={column}
                  data-chosen={selected?.row === row && selected.column === column}
                  style={{ background: paintValue(value, props.magnitude) }}
                >
                  <input
                    type="text"
                    inputMode={min < 0 ? 'text' : 'decimal'}
                    aria-label={props.nameOf(cell)}
                    aria-invalid={present !== null && problem !== null}
                    aria-describedby={present !== null && problem !== null ? id : undefined}
                    autoComplete="off"
                    value={present?.text ?? props.format(value)}
                    onFocus={({ currentTarget }) => {
                      props.onSelect(cell);
                      currentTarget.select();
                    }}
                    onChange={({ currentTarget }) =>
                      type(cell, currentTarget.value, present?.before ?? value)
                    }
                    onKeyDown={(event) => press(event, cell, value)}
                    onBlur={() => setDraft(null)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      {problem !== null && (
        <tfoot>
          <tr>
            <td id={id} role="alert" colSpan={rows[0]?.length}>
              {words[problem](writeNumber(min), writeNumber(max))}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
