/** The neuron as a graph whose edges can be dragged up and down. */
import { useMemo } from 'react';
import { createNeuronGraph, edgeHandle, type NeuronGraphData } from '@/charts/graphs/neuron-graph';
import { DragHandle } from '@/components/controls/DragHandle';
import { useChart } from '@/components/figure/use-chart';
import { activations } from '@/math/activation';
import { formatDecimals } from '@/components/figure/format';
import {
  limits,
  outputRange,
  setBias,
  setWeight,
  type NeuronReading,
  type NeuronState,
} from './model';
import type { Words } from './strings';

/** How much a weight changes when its edge is dragged over the graph's whole height. */
const span = 4;
const keyStep = 0.05;

interface GraphViewProps {
  readonly state: NeuronState;
  readonly reading: NeuronReading;
  readonly strings: Words;
  readonly onStart: () => void;
  readonly onChange: (update: (state: NeuronState) => NeuronState) => void;
}

function describeGraph(
  state: NeuronState,
  { z, y }: NeuronReading,
  strings: Words,
): NeuronGraphData {
  const { w, b, x } = state;
  const source = (index: 0 | 1) => ({
    node: {
      name: `x${'₁₂'[index]}`,
      value: formatDecimals(x[index]),
      terms: ['x', `x${index + 1}`] as const,
    },
    edge: {
      weight: w[index],
      carried: formatDecimals(w[index] * x[index], 3),
      terms: ['w', `w${index + 1}`] as const,
    },
  });
  return {
    sources: [
      source(0),
      source(1),
      {
        node: { name: '', value: '1', terms: ['b'] },
        edge: { weight: b, carried: formatDecimals(b, 3), terms: ['b'] },
      },
    ],
    sum: { name: 'Σ', word: strings.sum, value: formatDecimals(z), terms: ['z'] },
    z,
    activation: activations[state.activation].output,
    output: { name: 'ŷ', word: strings.output, value: formatDecimals(y), terms: ['y'] },
    y,
    range: outputRange[state.activation],
  };
}

export function GraphView({ state, reading, strings, onStart, onChange }: GraphViewProps) {
  const data = useMemo(() => describeGraph(state, reading, strings), [state, reading, strings]);
  const chart = useChart(createNeuronGraph, data);
  const now = { z: formatDecimals(reading.z), y: formatDecimals(reading.y) };
  const edges = [
    { index: 0, symbol: 'w₁', label: strings.weight(1), value: state.w[0], limit: limits.weight },
    { index: 1, symbol: 'w₂', label: strings.weight(2), value: state.w[1], limit: limits.weight },
    { index: 2, symbol: 'b', label: strings.bias, value: state.b, limit: limits.bias },
  ] as const;

  return (
    <div className="neuron__graph">
      <div ref={chart} className="neuron__chart" />
      {edges.map(({ index, symbol, label, value, limit }) => {
        const set = (to: number) =>
          onChange((current) =>
            index === 2 ? setBias(current, to) : setWeight(current, index, to),
          );
        return (
          <DragHandle
            key={symbol}
            label={label}
            value={value}
            valueText={strings.valueText(formatDecimals(value), now)}
            min={-limit}
            max={limit}
            at={edgeHandle(index)}
            axis="vertical"
            term={index === 2 ? 'b' : `w${index + 1}`}
            from={value}
            onStart={onStart}
            onDrag={({ dy }, from) => set(from + dy * span)}
            onNudge={({ dx, dy }) => set(value + (dx + dy) * keyStep)}
          >
            <span className="drag-handle__pill" data-sign={value < 0 ? 'negative' : 'positive'}>
              <i>{symbol}</i> {formatDecimals(value)}
            </span>
          </DragHandle>
        );
      })}
    </div>
  );
}
