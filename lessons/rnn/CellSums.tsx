/** The step that is looked at, with its numbers in the formulas. */
import { formatDecimals, formatFactor } from '@/components/figure/format';
import { StepCard } from '@/components/figure/StepCard';
import { blank, encodeSymbol, weightedSum, type CellReading, type CellState } from './cell-model';
import { useWords } from './strings';

interface CellSumsProps {
  readonly state: CellState;
  readonly reading: CellReading;
}

const subscripts = ['₁', '₂'] as const;

/** Products and a last number, added up: 2 · 1 + 1.5 · 0.96 + 0. */
function sumOf(pairs: readonly (readonly [number, number])[], last: number): string {
  const factor = (value: number) => formatFactor(value, formatDecimals);
  return [...pairs.map(([u, v]) => `${factor(u)} · ${factor(v)}`), factor(last)].join(' + ');
}

export function CellSums({ state, reading }: CellSumsProps) {
  const words = useWords().cell;
  const { at, before, states, outputs } = reading;
  const x = encodeSymbol(state.text[at] ?? blank);
  const h = states[at]!;
  const rows = subscripts.map((subscript, unit) => {
    const [toA, toB] = [state.W[unit]![0]!, state.W[unit]![1]!];
    const [from1, from2] = [state.U[unit]![0]!, state.U[unit]![1]!];
    const pairs = [
      [toA, x[0]!],
      [toB, x[1]!],
      [from1, before[0]!],
      [from2, before[1]!],
    ] as const;
    return {
      id: `h${unit + 1}`,
      term: 'h',
      symbol: <i>h{subscript}</i>,
      sum: `tanh(${sumOf(pairs, state.b[unit]!)}) = tanh ${formatFactor(
        weightedSum(state, reading, unit),
        formatDecimals,
      )}`,
      result: formatDecimals(h[unit]!, 3),
    };
  });
  const output = {
    id: 'y',
    term: 'y',
    symbol: <i>ŷ</i>,
    sum: sumOf(
      [
        [state.V[0]!, h[0]!],
        [state.V[1]!, h[1]!],
      ],
      state.c,
    ),
    result: formatDecimals(outputs[at]!, 3),
  };
  return <StepCard title={words.sums(at + 1)} rows={[...rows, output]} />;
}
