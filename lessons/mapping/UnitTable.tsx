/** Every hidden unit with its three numbers; pointing at one lights its part of the curve. */
import { formatFactor, formatValue } from '@/components/figure/format';
import type { FitReading, NetworkChoice } from './model';
import type { CurveWords } from './strings';

interface UnitTableProps {
  readonly reading: FitReading;
  readonly choice: NetworkChoice;
  readonly words: CurveWords;
  readonly lit: number | null;
  readonly onLight: (unit: number | null) => void;
}

function short(value: number): string {
  return formatValue(Number(value.toPrecision(3)));
}

export function UnitTable({ reading, choice, words, lit, onLight }: UnitTableProps) {
  const f = words.short[choice.activation];
  return (
    <ul className="mapping__units" aria-label={words.unitList}>
      {reading.units.map(({ w, b, v }, i) => (
        <li key={i}>
          <button
            type="button"
            className="mapping__unit"
            aria-pressed={i === lit}
            onMouseEnter={() => onLight(i)}
            onMouseLeave={() => onLight(null)}
            onFocus={() => onLight(i)}
            onBlur={() => onLight(null)}
          >
            <span className="figure__key" data-series={i % 6} aria-hidden="true" />{' '}
            <span data-term="v">{short(v)}</span> · {f}(<span data-term="w">{short(w)}</span> · x{' '}
            {b < 0 ? '−' : '+'} <span data-term="b">{short(Math.abs(b))}</span>)
          </button>
        </li>
      ))}
      <li className="mapping__bias">
        <span data-term="c">{words.outputBias}</span>{' '}
        {formatFactor(Number(reading.c.toPrecision(3)))}
      </li>
    </ul>
  );
}
