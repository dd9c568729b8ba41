/** The gates and the memory of one unit over all steps, as bars; a step is chosen by its handle or by a tap. */
import type { PointerEvent } from 'react';
import { createStepBars, type StepBand } from '@/charts/lines/step-bars';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { useChart } from '@/components/figure/use-chart';
import { clamp } from '@/math/vector';
import {
  isHeld,
  quantitiesOf,
  type Gate,
  type GatedNetwork,
  type GatesReading,
  type Held,
  type Quantity,
} from './gates-model';
import type { GatesState } from './gates-state';
import { symbolOf, termOf } from './notation';
import { useWords } from './strings';

interface GateBandsProps {
  readonly network: GatedNetwork;
  readonly reading: GatesReading;
  readonly text: string;
  readonly at: number;
  readonly unit: number;
  readonly held: Held | null;
  readonly onChange: (changes: Partial<GatesState>) => void;
}

const signed: readonly Quantity[] = ['g', 'c', 'h'];

/** Whole numbers around what is shown, at least −1 and 1. */
function rangeOf(quantity: Quantity, values: readonly number[]): readonly [number, number] {
  if (!signed.includes(quantity)) return [0, 1];
  const reach = Math.max(1, Math.ceil(Math.max(...values.map(Math.abs))));
  return [-reach, reach];
}

export function GateBands(props: GateBandsProps) {
  const words = useWords().gates;
  const { network, reading, text, at, unit, held, onChange } = props;
  const quantities = quantitiesOf[network.kind];
  const bands = quantities.map((quantity): StepBand => {
    const values = reading.traces[quantity]!.map((units) => units[unit]!);
    return {
      ...{ name: symbolOf[quantity], term: termOf[quantity], values },
      range: rangeOf(quantity, values),
      held: values.map((_, t) => held !== null && isHeld(held, quantity as Gate, unit, t)),
    };
  });
  const plot = useChart(createStepBars, { bands, selected: at });
  const last = text.length - 1;
  const press = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const place = (share: number, count: number) => clamp(Math.floor(share * count), 0, count - 1);
    const step = place((clientX - box.left) / box.width, text.length);
    const band = place((clientY - box.top) / box.height, quantities.length);
    onChange({ at: step, part: quantities[band]! });
  };
  return (
    <div className="figure__side">
      <p className="figure__legend">{words.bands(unit + 1)}</p>
      <div className="figure__plot lstm-gru__plot lstm-gru__bands">
        <div
          ref={plot}
          className="figure__chart"
          data-bands={quantities.length}
          onPointerDown={press}
        />
        {last > 0 && (
          <AxisHandle
            axis={[-0.5, last + 0.5]}
            range={[0, last]}
            grain={1}
            value={at}
            onMove={(to) => onChange({ at: to })}
            label={words.step}
            valueText={words.stepIs(at + 1, text[at]!)}
          >
            <span className="drag-handle__pill">{at + 1}</span>
          </AxisHandle>
        )}
      </div>
    </div>
  );
}
