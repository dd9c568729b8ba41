/** What can be dragged on the network: its inputs, its target, and the edge that was pointed at last. */
import type { ReactNode } from 'react';
import { DragHandle } from '@/components/controls/DragHandle';
import {
  limits,
  onGrain,
  parameterIds,
  readDatum,
  setDatum,
  setParameter,
  type DataName,
  type Network,
} from './network';
import { sourceOf, targetOf } from './network-graph';
import type { Words } from './strings';
import type { NetworkReading } from './network-steps';
import { lowerDigits, print, slopeOf } from './symbols';

/** How much a number changes when it is dragged over the graph's whole height. */
const span = 3;
/** Where on an edge its handle sits, from the middle of its first node to that of its second. */
const alongEdge = 0.68;

const data: readonly DataName[] = ['x1', 'x2', 'y'];

interface NetworkHandlesProps {
  readonly network: Network;
  /** The parameter whose edge has a handle now. */
  readonly picked: number | null;
  readonly reading: NetworkReading;
  readonly placeOf: (node: string) => readonly [number, number];
  readonly strings: Words;
  readonly onChange: (update: (network: Network) => Network) => void;
}

export function NetworkHandles(props: NetworkHandlesProps) {
  const { network, picked, reading, placeOf, strings, onChange } = props;
  const loss = print(reading.forward.loss);
  const words = strings.network;
  return (
    <>
      {data.map((name) => (
        <NumberHandle
          key={name}
          label={words.named(name)}
          at={placeOf(name)}
          value={readDatum(network, name)}
          limit={limits.input}
          term={name === 'y' ? 'target' : 'xi'}
          className="backprop__handle backprop__handle--unit"
          valueText={(value) => words.valueText(value, loss)}
          onChange={(value) => onChange((now) => setDatum(now, name, value))}
        >
          <span className="backprop__grip" aria-hidden="true">
            ↕
          </span>
        </NumberHandle>
      ))}
      {picked !== null && <WeightHandle {...props} index={picked} />}
    </>
  );
}

function WeightHandle(props: NetworkHandlesProps & { readonly index: number }) {
  const { network, index, reading, placeOf, strings, onChange } = props;
  const loss = print(reading.forward.loss);
  const words = strings.network;
  const id = parameterIds[index]!;
  const weight = network.parameters[index]!;
  const [from, to] = [placeOf(sourceOf(index)), placeOf(targetOf(index))];
  const along = (axis: 0 | 1) => from[axis] + alongEdge * (to[axis] - from[axis]);
  return (
    <NumberHandle
      label={words.named(id)}
      at={[along(0), along(1)]}
      value={weight}
      limit={limits.parameter}
      valueText={(value) => words.valueText(value, loss)}
      onChange={(value) => onChange((now) => setParameter(now, index, value))}
    >
      <span
        className="drag-handle__pill backprop__weight"
        data-sign={weight < 0 ? 'negative' : 'positive'}
      >
        {lowerDigits(id)} {print(weight)}
        {reading.hasGradient(index) && (
          <small>
            {slopeOf(id)} {print(reading.backward.gradients[index]!)}
          </small>
        )}
      </span>
    </NumberHandle>
  );
}

interface NumberHandleProps {
  readonly label: string;
  readonly at: readonly [number, number];
  readonly value: number;
  /** The value stays between this and its opposite. */
  readonly limit: number;
  readonly term?: string;
  readonly className?: string;
  readonly valueText: (value: string) => string;
  readonly onChange: (value: number) => void;
  readonly children: ReactNode;
}

function NumberHandle(props: NumberHandleProps) {
  const { value, limit, valueText, onChange, children, ...rest } = props;
  return (
    <DragHandle
      {...rest}
      value={value}
      valueText={valueText(print(value))}
      min={-limit}
      max={limit}
      axis="vertical"
      from={value}
      onDrag={({ dy }, from) => onChange(onGrain(from + dy * span))}
      onNudge={({ dx, dy }) => onChange(onGrain(value + (dx + dy) * limits.grain))}
    >
      {children}
    </DragHandle>
  );
}
