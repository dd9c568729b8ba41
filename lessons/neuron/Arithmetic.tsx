/** The neuron's arithmetic written out with the numbers of this moment, each linked to its term. */
import type { ReactNode } from 'react';
import { norm } from '@/math/vector';
import { formatDecimals, formatFactor, formatResult } from '@/components/figure/format';
import type { NeuronReading, NeuronState } from './model';
import type { Words } from './strings';

function Amount({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <span data-term={term} className="neuron__amount">
      {children}
    </span>
  );
}

interface ArithmeticProps {
  readonly state: NeuronState;
  readonly reading: NeuronReading;
  readonly strings: Words;
}

export function Arithmetic({ state, reading, strings }: ArithmeticProps) {
  const { w, b, x } = state;
  const { z, y, distance, right, total, loss } = reading;
  return (
    <div className="figure__sum neuron__sums">
      <p data-sum="z">
        <span data-term="w">
          <Amount term="w1">{formatFactor(w[0])}</Amount>
        </span>
        {' ⋅ '}
        <span data-term="x">
          <Amount term="x1">{formatFactor(x[0])}</Amount>
        </span>
        {' + '}
        <span data-term="w">
          <Amount term="w2">{formatFactor(w[1])}</Amount>
        </span>
        {' ⋅ '}
        <span data-term="x">
          <Amount term="x2">{formatFactor(x[1])}</Amount>
        </span>
        {' + '}
        <Amount term="b">{formatFactor(b)}</Amount> <Amount term="z">{formatResult(z)}</Amount>
      </p>
      <p data-sum="y">
        <Amount term="f">{strings.activations[state.activation]}</Amount>(
        <Amount term="z">{formatDecimals(z, 4)}</Amount>){' '}
        <Amount term="y">{formatResult(y)}</Amount>
      </p>
      {Number.isFinite(distance) ? (
        <p data-sum="d">
          <span className="figure__word">{strings.distance}</span>{' '}
          <Amount term="z">{formatDecimals(z, 4)}</Amount> / {formatDecimals(norm(w), 4)}{' '}
          <Amount term="d">{formatResult(distance)}</Amount>
        </p>
      ) : (
        <p className="figure__word">{strings.noLine}</p>
      )}
      {total > 0 && (
        <p data-sum="score">
          <strong>{strings.right(right, total)}</strong>{' '}
          {loss !== null && (
            <span data-term="loss" className="neuron__loss">
              {strings.loss} <span className="neuron__amount">{formatDecimals(loss, 4)}</span>
            </span>
          )}
        </p>
      )}
    </div>
  );
}
