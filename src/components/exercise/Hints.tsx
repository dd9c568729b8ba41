/** The hints of an exercise, opened one at a time. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useStrings } from '@/i18n';

export function Hints({ hints }: { readonly hints: readonly ReactNode[] }) {
  const strings = useStrings().cell;
  const [open, setOpen] = useState(0);
  const left = hints.length - open;
  if (hints.length === 0) return null;
  return (
    <div className="exercise__hints">
      <div role="status">
        {hints.slice(0, open).map((hint, i) => (
          <div key={i} className="exercise__hint">
            <span className="exercise__hint-number">{strings.exercise.hintNumber(i + 1)}</span>
            {hint}
          </div>
        ))}
      </div>
      <button
        type="button"
        className="button"
        aria-disabled={left === 0}
        onClick={() => setOpen(Math.min(hints.length, open + 1))}
      >
        {strings.hint}
      </button>
      <span className="exercise__note">{left > 0 && strings.exercise.hintsLeft(left)}</span>
    </div>
  );
}
