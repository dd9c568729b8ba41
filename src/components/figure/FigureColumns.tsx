/** Two columns of a figure where there is room for them, one below the other where there is not. */
import type { CSSProperties, ReactNode } from 'react';

interface FigureColumnsProps {
  /** How wide the first column is, as a multiple of the second's width; as wide as it unless told. */
  readonly ratio?: number;
  readonly children: ReactNode;
}

export function FigureColumns({ ratio = 1, children }: FigureColumnsProps) {
  return (
    <div className="figure__columns" style={{ '--first-column': `${ratio}fr` } as CSSProperties}>
      {children}
    </div>
  );
}
