/** The memory of every unit at the step that is looked at; one unit is chosen. */
import { formatDecimals } from '@/components/figure/format';
import { TokenRow } from '@/components/sequence/TokenRow';
import type { GatedNetwork, GatesReading } from './gates-model';
import { symbolOf } from './notation';
import { useWords } from './strings';

interface UnitRowProps {
  readonly network: GatedNetwork;
  readonly reading: GatesReading;
  readonly at: number;
  readonly unit: number;
  readonly onSelect: (unit: number) => void;
}

export function UnitRow({ network, reading, at, unit, onSelect }: UnitRowProps) {
  const words = useWords().gates;
  const memory = network.kind === 'lstm' ? 'c' : 'h';
  const values = reading.traces[memory]![at]!;
  const label = words.units(symbolOf[memory], at + 1);
  return (
    <div>
      <p className="figure__legend">{label}</p>
      <TokenRow
        label={label}
        term={memory}
        tokens={values.map((value, index) => ({
          ...{ text: String(index + 1), value },
          spoken: words.unit(index + 1),
        }))}
        magnitude={Math.max(...values.map(Math.abs))}
        format={(value) => formatDecimals(value)}
        numbers
        selected={unit}
        onSelect={onSelect}
      />
    </div>
  );
}
