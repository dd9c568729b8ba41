/** One step with its numbers in it: a row for each quantity, its rule, the rule with numbers, and the result. */
import type { ReactNode } from 'react';
import './StepCard.css';

export interface StepRow {
  /** Names the row for tests, as `data-sum`. */
  readonly id: string;
  readonly term?: string;
  /** What is computed, such as m. */
  readonly symbol: ReactNode;
  /** How, with the numbers in place: β₁ · 0 + (1 − β₁) · 2.5. */
  readonly sum: ReactNode;
  readonly result: string;
  /** Stands behind the result, such as the same number found another way. */
  readonly note?: ReactNode;
}

interface StepCardProps {
  readonly title: string;
  readonly rows: readonly StepRow[];
}

export function StepCard({ title, rows }: StepCardProps) {
  return (
    <section className="step-card" aria-label={title}>
      <p className="step-card__title">{title}</p>
      <dl className="step-card__rows">
        {rows.map(({ id, term, symbol, sum, result, note }) => (
          <div key={id} className="step-card__row" data-sum={id}>
            <dt data-term={term}>{symbol}</dt>
            <dd>
              = <span className="step-card__sum">{sum}</span> ={' '}
              <strong data-term={term} data-value={id}>
                {result}
              </strong>
              {note !== undefined && <> {note}</>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
