/** A value of a convolution: window times kernel, summed over the maps before, plus bias, through ReLU. */
import { useState } from 'react';
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { formatDecimals } from '@/components/figure/format';
import { TensorGrid, type TensorCell } from '@/components/tensors/TensorGrid';
import type { ConvolvedPixel } from '@/math/convolution';
import type { Grid } from '@/math/sliding-window';
import { useWords } from './strings';

interface ConvolutionSumsProps {
  readonly working: ConvolvedPixel;
  /** The map of the layer before whose products are written out. */
  readonly channel: number;
  /** There is no map before, but the image. */
  readonly ofInput: boolean;
  readonly onChannel: (channel: number) => void;
}

/** Sums of the maps before, in rows of so many. */
const across = 8;

function rowsOf(values: readonly number[], length: number): Grid {
  const rows = Math.ceil(values.length / length);
  return Array.from({ length: rows }, (_, row) => values.slice(row * length, (row + 1) * length));
}

export function ConvolutionSums({ working, channel, ofInput, onChannel }: ConvolutionSumsProps) {
  const words = useWords().flow;
  const [tap, setTap] = useState<TensorCell | null>(null);
  const { channels, bias, z, a } = working;
  const { window, kernel, sum } = channels[channel]!;
  const side = Math.sqrt(window.length);
  const products = window.map((x, i) => x * kernel[i]!);
  const grid = { format: formatDecimals, selected: tap, onSelect: setTap };
  const sums = channels.map((each) => each.sum);
  const grids = [
    ['x', words.window, window, ofInput ? 'x' : 'a'],
    ['w', words.kernel, kernel, 'w'],
    ['x · w', words.products, products, undefined],
  ] as const;
  return (
    <>
      {!ofInput && (
        <>
          <p className="figure__legend">{words.channels}</p>
          <div className="cnn__channels">
            <TensorGrid
              symbol="Σ x · w"
              label={words.channels}
              rows={rowsOf(sums, across)}
              format={formatDecimals}
              magnitude={magnitudeOf(sums)}
              selected={{ row: Math.floor(channel / across), column: channel % across }}
              onSelect={({ row, column }) => onChannel(row * across + column)}
            />
          </div>
        </>
      )}
      <div className="cnn__products">
        {grids.map(([symbol, label, values, term], i) => (
          <div key={symbol} className="cnn__factor" data-sign={['', '·', '='][i]}>
            <TensorGrid
              {...grid}
              symbol={symbol}
              label={label}
              term={term}
              rows={rowsOf(values, side)}
              magnitude={magnitudeOf(values)}
            />
          </div>
        ))}
      </div>
      <p className="figure__sum" data-sum="convolution">
        {ofInput ? words.sum : words.allSums(channels.length)} {formatDecimals(z - bias, 3)}{' '}
        {bias < 0 ? '−' : '+'}{' '}
        <span data-term="b">
          {words.bias} {formatDecimals(Math.abs(bias), 3)}
        </span>{' '}
        = <span data-value="sum">{formatDecimals(z, 3)}</span>
        <br />
        <span data-term="a">
          {words.relu}: max(0, {formatDecimals(z, 3)}) ={' '}
          <strong data-value="a">{formatDecimals(a, 3)}</strong>
        </span>
        {!ofInput && (
          <>
            <br />
            <span className="figure__word">
              {words.channel(channel)}: {formatDecimals(sum, 3)}
            </span>
          </>
        )}
      </p>
    </>
  );
}
