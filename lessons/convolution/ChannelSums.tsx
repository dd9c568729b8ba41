/** What each channel adds: its pixels, its slice of the kernel, and the sum of their products. */
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { useState } from 'react';
import { formatDecimals, formatFactor } from '@/components/figure/format';
import { NumberGrid } from '@/components/tensors/NumberGrid';
import { TensorGrid } from '@/components/tensors/TensorGrid';
import { withValue } from '@/math/sliding-window';
import type { ChannelsReading, ChannelsState } from './channels-model';
import { useWords } from './strings';

interface ChannelSumsProps {
  readonly state: ChannelsState;
  readonly reading: ChannelsReading;
  readonly onStart: () => void;
  readonly onChange: (changes: Partial<ChannelsState>) => void;
}

interface Tap {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

export function ChannelSums({ state, reading, onStart, onChange }: ChannelSumsProps) {
  const words = useWords();
  const [tap, setTap] = useState<Tap | null>(null);
  const { chosen, kernels } = state;
  const kernel = kernels[chosen];
  const high = magnitudeOf(kernel.flat(2));
  const set = (channel: number, row: number, column: number, weight: number) => {
    const changed = kernel.map((slice, c) =>
      c === channel ? withValue(slice, row, column, weight) : slice,
    );
    onChange({ kernels: { ...kernels, [chosen]: changed } });
  };
  return (
    <div className="figure__side">
      {reading.sums.map(({ channel, window, slice, sum }, c) => {
        const name = words.channels.names[channel];
        const grid = {
          format: formatDecimals,
          selected: tap?.channel === c ? tap : null,
          onSelect: (cell: { readonly row: number; readonly column: number }) =>
            setTap({ channel: c, ...cell }),
        };
        return (
          <div key={channel} className="convolution__channel" data-channel={channel}>
            <p className="figure__legend">{name}</p>
            <TensorGrid
              {...grid}
              symbol="x"
              label={words.channels.pixels(name)}
              term="x"
              rows={window}
              magnitude={1}
            />
            <span aria-hidden="true">·</span>
            <NumberGrid
              {...grid}
              symbol="w"
              label={words.channels.slice(name)}
              term="w"
              rows={slice}
              magnitude={high}
              min={-9}
              max={9}
              step={0.1}
              nameOf={({ row, column }) => words.window.weight(row, column)}
              onStart={onStart}
              onChange={({ row, column }, weight) => set(c, row, column, weight)}
            />
            <p className="figure__sum">= {formatDecimals(sum)}</p>
          </div>
        );
      })}
      <p className="figure__sum" data-sum="channels">
        {reading.sums.map(({ sum }) => formatFactor(sum, formatDecimals)).join(' + ')} ={' '}
        <strong data-term="z" data-value="channels-z">
          {formatDecimals(reading.z)}
        </strong>
      </p>
    </div>
  );
}
