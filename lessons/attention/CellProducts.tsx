/** The arithmetic of one cell: the products of query and key, the softmax, and what the value adds to the output. */
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { useState } from 'react';
import { formatDecimals, formatFactor } from '@/components/figure/format';
import { TensorGrid, type TensorCell } from '@/components/tensors/TensorGrid';
import { rowOf } from '@/math/attention/matrix';
import type { Head } from '@/math/attention/multi-head';
import { dot } from '@/math/vector';
import { letterOf } from './letters';
import { useWords } from './strings';

interface CellProductsProps {
  readonly head: Head;
  readonly tokens: readonly number[];
  readonly cell: TensorCell;
  /** Whether scores are divided by √d. */
  readonly scaled: boolean;
  /** The reader holds this score, so that it is not what the products make. */
  readonly held: boolean;
}

export function CellProducts({ head, tokens, cell, scaled, held }: CellProductsProps) {
  const words = useWords().network;
  const [part, setPart] = useState<TensorCell | null>(null);
  const { row, column } = cell;
  const [q, k, v] = [
    rowOf(head.queries, row),
    rowOf(head.keys, column),
    rowOf(head.values, column),
  ];
  const products = q.map((value, i) => value * k[i]!);
  const [score, masked, weight] = [head.scores, head.masked, head.weights].map(
    (it) => rowOf(it, row)[column]!,
  );
  const sum = dot(q, k);
  const [from, to] = [letterOf(tokens[row]!), letterOf(tokens[column]!)];
  const given = v.map((value) => weight! * value);
  const grid = {
    format: (value: number) => formatDecimals(value, 1),
    ...{ selected: part, onSelect: setPart },
  };
  const total = rowOf(head.masked, row).reduce((all, value) => all + Math.exp(value), 0);
  return (
    <div className="attention__products" data-value="cell">
      <TensorGrid
        {...grid}
        symbol={`q(${from}) · k(${to})`}
        label={words.products(from, to)}
        term="q"
        rows={[[...q], [...k], [...products]]}
        rowNames={['q', 'k', 'q · k']}
        magnitude={magnitudeOf([...q, ...k, ...products])}
      />
      <p className="figure__sum" data-sum="score">
        Σ = {formatDecimals(sum)}
        {scaled && <> ÷ √{q.length}</>} {held ? words.heldAt : '='}{' '}
        <strong data-term="s" data-value="score">
          {formatDecimals(score!)}
        </strong>
        {masked === -Infinity && <> → −∞ ({words.hidden})</>}
      </p>
      <p className="figure__sum" data-sum="weight">
        {masked === -Infinity ? (
          'e^(−∞) = 0'
        ) : (
          <>
            e<sup>{formatDecimals(score!)}</sup> ÷ Σ e<sup>s</sup> ={' '}
            {formatFactor(Math.exp(score!))} ÷ {formatFactor(total)}
          </>
        )}{' '}
        ={' '}
        <strong data-term="a" data-value="weight">
          {weight!.toFixed(3)}
        </strong>
      </p>
      <TensorGrid
        {...grid}
        symbol={`A · v(${to})`}
        label={words.given(from, to)}
        term="v"
        rows={[[...v], [...given], [...rowOf(head.output, row)]]}
        rowNames={['v', 'A · v', `o = Σ`]}
        magnitude={magnitudeOf([...v, ...rowOf(head.output, row)])}
      />
    </div>
  );
}
