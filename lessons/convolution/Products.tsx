/** The window's pixels, the kernel to edit, and their products: nine sums in one, with the bias. */
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { useState } from 'react';
import { formatDecimals } from '@/components/figure/format';
import { NumberGrid } from '@/components/tensors/NumberGrid';
import { TensorGrid, type TensorCell } from '@/components/tensors/TensorGrid';
import { withValue } from '@/math/sliding-window';
import { useWords } from './strings';
import type { WindowReading, WindowState } from './window-model';

interface ProductsProps {
  readonly state: WindowState;
  readonly reading: WindowReading | null;
  readonly onStart: () => void;
  readonly onChange: (changes: Partial<WindowState>) => void;
}

/** Weights are typed within these. */
const reach = 9;

export function Products({ state, reading, onStart, onChange }: ProductsProps) {
  const words = useWords().window;
  const [tap, setTap] = useState<TensorCell | null>(null);
  const { kernel, bias } = state;
  const last = kernel.length - 1;
  // A flipped kernel shows its weights where they work, so an edit goes to the weight that stands there.
  const seat = ({ row, column }: TensorCell) =>
    state.flipped ? { row: last - row, column: last - column } : { row, column };
  const set = (cell: TensorCell, value: number) => {
    const { row, column } = seat(cell);
    onChange({ kernel: withValue(kernel, row, column, value) });
  };
  const shown = reading?.kernel ?? kernel;
  const grid = { format: formatDecimals, selected: tap, onSelect: setTap };
  return (
    <div className="convolution__products">
      {reading !== null && (
        <TensorGrid
          {...grid}
          symbol="x"
          label={words.pixels}
          term="x"
          rows={reading.window}
          magnitude={1}
        />
      )}
      <span aria-hidden="true">·</span>
      <NumberGrid
        {...grid}
        symbol="w"
        label={words.kernel}
        term="w"
        rows={shown}
        magnitude={magnitudeOf(shown.flat())}
        min={-reach}
        max={reach}
        step={0.5}
        nameOf={({ row, column }) => words.weight(row, column)}
        onStart={onStart}
        onChange={set}
      />
      <span aria-hidden="true">=</span>
      {reading !== null && (
        <>
          <TensorGrid
            {...grid}
            symbol="x · w"
            label={words.products}
            rows={reading.products}
            magnitude={magnitudeOf(reading.products.flat())}
          />
          <p className="figure__sum" data-sum="z">
            {words.sum} {formatDecimals(reading.sum)} {bias < 0 ? '−' : '+'}{' '}
            <span data-term="b">{formatDecimals(Math.abs(bias))}</span> ={' '}
            <strong data-term="z" data-value="z">
              {formatDecimals(reading.z)}
            </strong>
          </p>
        </>
      )}
    </div>
  );
}
