/** One hint of an exercise; the exercise decides when it is shown. */
import type { ReactNode } from 'react';

export function Hint({ children }: { readonly children: ReactNode }) {
  return <div className="exercise__hint-text">{children}</div>;
}
