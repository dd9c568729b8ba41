/** What stands above a matrix: its symbol and its shape, W₁ [6, 4]. */

interface TensorCaptionProps {
  readonly symbol: string;
  readonly rows: readonly (readonly number[])[];
  readonly term?: string;
}

export function TensorCaption({ symbol, rows, term }: TensorCaptionProps) {
  return (
    <caption>
      <span className="tensor-grid__symbol" data-term={term}>
        {symbol}
      </span>{' '}
      <span className="tensor-grid__shape">
        [{rows.length}, {rows[0]?.length ?? 0}]
      </span>
    </caption>
  );
}
