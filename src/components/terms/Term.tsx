/** A mention of a term in the prose; touching or focusing it lights the same quantity everywhere. */
import type { ReactNode } from 'react';
import './Term.css';

export function Term({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <button type="button" className="term" data-term={id}>
      {children}
    </button>
  );
}
