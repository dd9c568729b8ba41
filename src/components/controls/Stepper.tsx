/** A small whole number with a button on either side. */
import './controls.css';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Spoken names of the two buttons. */
  readonly fewer: string;
  readonly more: string;
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, value, min, max, fewer, more, onChange }: StepperProps) {
  return (
    <div className="stepper" role="group" aria-label={label}>
      <span>{label}</span>
      <button
        type="button"
        className="button"
        aria-label={fewer}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <output>{value}</output>
      <button
        type="button"
        className="button"
        aria-label={more}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </div>
  );
}
