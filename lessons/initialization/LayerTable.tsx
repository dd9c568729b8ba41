/** The layers of a network from its output back to its input, a row each: a picture, what it does to the gradient, and the gradient as a bar. */
import type { ReactNode } from 'react';
import { linearScale, type BarScale } from '@/components/figure/bar-scale';
import { formatValue } from '@/components/figure/format';
import { ScaleBar, ScaleBarAxis } from '@/components/figure/ScaleBar';
import './LayerTable.css';

export interface LayerRow {
  readonly layer: number;
  readonly picture: ReactNode;
  readonly note: ReactNode;
  /** Its size is the bar; its sign is only written. */
  readonly gradient: number;
}

interface LayerTableProps {
  readonly rows: readonly LayerRow[];
  readonly heads: readonly [layer: string, picture: string, note: string, gradient: string];
  /** Null for a linear scale up to the largest gradient. */
  readonly scale: BarScale | null;
}

export function LayerTable({ rows, heads, scale }: LayerTableProps) {
  const bars = scale ?? linearScale(rows.map(({ gradient }) => Math.abs(gradient)));
  const [layer, picture, note, gradient] = heads;
  return (
    <table className="initialization-layers">
      <thead>
        <tr>
          <th scope="col">{layer}</th>
          <th scope="col" data-term="z">
            {picture}
          </th>
          <th scope="col">{note}</th>
          <th scope="col" data-term="gradient">
            {gradient}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows
          .map((row) => (
            <tr key={row.layer} data-layer={row.layer} data-lost={row.gradient === 0}>
              <th scope="row">{row.layer}</th>
              <td>{row.picture}</td>
              <td>{row.note}</td>
              <td>
                <span data-value="gradient">{formatValue(row.gradient)}</span>
                <ScaleBar value={Math.abs(row.gradient)} scale={bars} term="gradient" />
              </td>
            </tr>
          ))
          .reverse()}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td colSpan={3} />
          <td>
            <ScaleBarAxis scale={bars} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
