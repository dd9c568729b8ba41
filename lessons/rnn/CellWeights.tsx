/** The cell's weights, to be typed over. */
import { useState } from 'react';
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { formatDecimals } from '@/components/figure/format';
import { NumberGrid } from '@/components/tensors/NumberGrid';
import type { TensorCell } from '@/components/tensors/TensorGrid';
import type { Matrix } from '@/math/matrix';
import type { CellState } from './cell-model';
import { useWords } from './strings';

interface CellWeightsProps {
  readonly state: CellState;
  readonly onStart: () => void;
  readonly onChange: (changes: Partial<CellState>) => void;
}

/** Weights are typed within these. */
const reach = 9;

function withValue(rows: Matrix, { row, column }: TensorCell, value: number): number[][] {
  return rows.map((line, i) => line.map((old, j) => (i === row && j === column ? value : old)));
}

export function CellWeights({ state, onStart, onChange }: CellWeightsProps) {
  const words = useWords().cell;
  const [chosen, choose] = useState<{ name: string; cell: TensorCell } | null>(null);
  const { W, U, b, V } = state;
  const grid = (
    symbol: string,
    label: string,
    rows: Matrix,
    change: (rows: number[][]) => Partial<CellState>,
  ) => (
    <NumberGrid
      symbol={symbol}
      term={symbol.toLowerCase()}
      label={label}
      rows={rows}
      format={formatDecimals}
      magnitude={magnitudeOf(rows.flat())}
      min={-reach}
      max={reach}
      step={0.5}
      nameOf={({ row, column }) => words.weight(symbol, row + 1, column + 1)}
      selected={chosen?.name === symbol ? chosen.cell : null}
      onSelect={(cell) => choose({ name: symbol, cell })}
      onStart={onStart}
      onChange={(cell, value) => onChange(change(withValue(rows, cell, value)))}
    />
  );
  return (
    <div className="rnn__weights">
      {grid('W', words.inputWeights, W, (rows) => ({ W: rows }))}
      {grid('U', words.recurrentWeights, U, (rows) => ({ U: rows }))}
      {grid(
        'b',
        words.bias,
        b.map((value) => [value]),
        (rows) => ({ b: rows.map(([value]) => value!) }),
      )}
      {grid('V', words.outputWeights, [V], ([row]) => ({ V: row! }))}
    </div>
  );
}
