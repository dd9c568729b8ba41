/** A slider with its name before it and its value behind it. */
import { useId } from 'react';
import { formatNumber } from '../figure/format';
import './controls.css';

interface SliderFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly term?: string;
  /** What is printed and spoken for a value; its digits unless told. */
  readonly format?: (value: number) => string;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

export function SliderField(props: SliderFieldProps) {
  const { label, value, term, format = formatNumber, onChange, ...range } = props;
  const id = useId();
  const text = format(value);
  return (
    <div className="slider-field" data-term={term}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        value={value}
        aria-valuetext={text}
        onChange={({ target }) => onChange(target.valueAsNumber)}
        {...range}
      />
      {/* The slider says its value itself; a region that is live would say it again at each step of a walk. */}
      <output htmlFor={id} aria-live="off">
        {text}
      </output>
    </div>
  );
}
