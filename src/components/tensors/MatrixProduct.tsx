/** A dense layer written out, z = Wx + b and a = f(z), with its numbers in their places; one row is lit. */
import { type ReactNode } from 'react';
import type { LayerResponse } from '@/math/plane-network';
import './MatrixProduct.css';

interface MatrixProductProps {
  /** Spoken name of the whole; it can be scrolled sideways where it is wide. */
  readonly label: string;
  readonly layer: LayerResponse;
  /** The name of f, written over the arrow from z to a. */
  readonly f: string;
  readonly lit?: number;
  /** Decimals; two unless told. */
  readonly digits?: number;
  /** Stands in a place of W instead of its number, or of b in the column after the last. */
  readonly field?: (row: number, column: number) => ReactNode;
}

function format(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

interface BlockProps {
  readonly name: string;
  readonly term: string;
  readonly rows: readonly (readonly number[])[];
  readonly digits: number;
  readonly lit?: number;
  readonly cell?: (row: number, column: number) => ReactNode;
}

function Block({ name, term, rows, digits, lit, cell }: BlockProps) {
  return (
    <div className="matrix" data-term={term} data-matrix={name}>
      <div className="matrix__brackets">
        <table>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i} data-lit={i === lit ? '' : undefined}>
                {row.map((value, j) => (
                  <td key={j}>{cell?.(i, j) ?? format(value, digits)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <span className="matrix__name">{name}</span>
    </div>
  );
}

export function MatrixProduct({ label, layer, f, lit, digits = 2, field }: MatrixProductProps) {
  const { weights, x, bias, z, a } = layer;
  const column = (values: readonly number[]) => values.map((value) => [value]);
  return (
    <div className="matrix-product" role="region" aria-label={label} tabIndex={0}>
      <Block name="W" term="matrix" rows={weights} digits={digits} lit={lit} cell={field} />
      <span>·</span>
      <Block name="x" term="x" rows={column(x)} digits={digits} />
      <span>+</span>
      <Block
        name="b"
        term="b"
        rows={column(bias)}
        digits={digits}
        lit={lit}
        cell={field && ((row) => field(row, x.length))}
      />
      <span>=</span>
      <Block name="z" term="z" rows={column(z)} digits={digits} lit={lit} />
      <span className="matrix-product__f" data-term="f">
        {f}
        <br />→
      </span>
      <Block name="a" term="a" rows={column(a)} digits={digits} lit={lit} />
    </div>
  );
}
