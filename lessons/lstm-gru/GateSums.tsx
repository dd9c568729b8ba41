/** The step and unit that are looked at, with all their numbers in the formulas; one sum opened product by product. */
import { useState } from 'react';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { formatDecimals, formatFactor } from '@/components/figure/format';
import { StepCard, type StepRow } from '@/components/figure/StepCard';
import { TokenRow } from '@/components/sequence/TokenRow';
import {
  isHeld,
  quantitiesOf,
  workingsOf,
  type Gate,
  type GatedNetwork,
  type GatesReading,
  type Held,
  type Quantity,
} from './gates-model';
import { symbolOf, termOf } from './notation';
import { useWords } from './strings';

interface GateSumsProps {
  readonly network: GatedNetwork;
  readonly reading: GatesReading;
  readonly text: string;
  readonly at: number;
  readonly unit: number;
  readonly held: Held | null;
  readonly part: Quantity;
  readonly onPart: (part: Quantity) => void;
}

type Part = Exclude<Quantity, 'c' | 'h'>;

function short(value: number): string {
  return formatDecimals(value);
}

function factor(value: number): string {
  return formatFactor(value, short);
}

export function GateSums(props: GateSumsProps) {
  const words = useWords().gates;
  const { network, reading, text, at, unit, held, onPart } = props;
  const quantities: readonly Quantity[] = quantitiesOf[network.kind];
  const [product, choose] = useState(0);
  const value = (quantity: Quantity) => reading.traces[quantity]![at]![unit]!;
  const before = reading.before[at]!;
  const workings = (part: Part) => workingsOf(network, reading, text, part, { step: at, unit });
  const rowOf = (quantity: Quantity): StepRow => {
    const shared = {
      ...{ id: quantity, term: termOf[quantity], symbol: <i>{symbolOf[quantity]}</i> },
      result: formatDecimals(value(quantity), 4),
    };
    if (quantity === 'c') {
      const kept = `${factor(value('f'))} · ${factor(before.c![unit]!)}`;
      return { ...shared, sum: `${kept} + ${factor(value('i'))} · ${factor(value('g'))}` };
    }
    if (quantity === 'h' && network.kind === 'lstm') {
      return { ...shared, sum: `${factor(value('o'))} · tanh ${factor(value('c'))}` };
    }
    if (quantity === 'h') {
      const kept = `${factor(value('u'))} · ${factor(before.h[unit]!)}`;
      return { ...shared, sum: `${kept} + (1 − ${short(value('u'))}) · ${factor(value('g'))}` };
    }
    if (held !== null && isHeld(held, quantity as Gate, unit, at)) {
      return { ...shared, sum: words.held };
    }
    const { fromInput, fromState, bias, z } = workings(quantity);
    const f = quantity === 'g' ? 'tanh' : 'σ';
    const sum = [fromInput, fromState, bias].map(factor).join(' + ');
    return { ...shared, sum: `${f}(${sum}) = ${f} ${factor(z)}` };
  };
  const parts = quantities.filter((one): one is Part => one !== 'c' && one !== 'h');
  const part = parts.find((one) => one === props.part) ?? parts[0]!;
  const open = workings(part);
  const label = words.products(symbolOf[part], short(open.fromState));
  return (
    <div className="figure__side">
      <StepCard title={words.sums(at + 1, unit + 1, text[at]!)} rows={quantities.map(rowOf)} />
      <p className="figure__legend">{words.terms}</p>
      <ChoiceField
        label={words.open}
        names={parts}
        words={(one) => symbolOf[one]}
        value={part}
        onChange={onPart}
      />
      <div>
        <p className="figure__legend">{label}</p>
        <TokenRow
          label={label}
          tokens={open.products.map((one, j) => ({ text: String(j + 1), value: one }))}
          magnitude={Math.max(...open.products.map(Math.abs))}
          format={short}
          numbers
          selected={product}
          onSelect={choose}
        />
        <p className="figure__sum" data-value="product">
          U<sub>{product + 1}</sub> · h<sub>{product + 1}</sub> = {factor(open.row[product]!)} ·{' '}
          {factor(open.h[product]!)} = {short(open.products[product]!)}
        </p>
      </div>
    </div>
  );
}
