/** A learning rate on a logarithmic slider that stops at round numbers. */
import { SliderField } from '@/components/controls/SliderField';
import { formatNumber } from '@/components/figure/format';
import { rateStops, stopOf } from './scenes';

interface RateFieldProps {
  readonly label: string;
  readonly rate: number;
  readonly onRate: (rate: number) => void;
}

export function RateField({ label, rate, onRate }: RateFieldProps) {
  return (
    <SliderField
      label={label}
      term="rate"
      value={stopOf(rate)}
      min={0}
      max={rateStops.length - 1}
      step={1}
      format={(stop) => formatNumber(rateStops[stop]!)}
      onChange={(stop) => onRate(rateStops[stop]!)}
    />
  );
}
