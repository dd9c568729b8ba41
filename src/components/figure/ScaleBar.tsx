/** A number from 0 as a bar on a logarithmic scale or a linear one, over faint lines for the powers of ten. */
import { placeOnScale, type BarScale } from './bar-scale';
import './ScaleBar.css';

interface ScaleBarProps {
  /** 0 or more; 0 has no bar, and what lies beyond the scale ends at its edge. */
  readonly value: number;
  readonly scale: BarScale;
  readonly term?: string;
}

export function ScaleBar({ value, scale, term }: ScaleBarProps) {
  return (
    <div className="scale-bar" aria-hidden="true">
      {scale.ticks.map(({ at, main }) => (
        <span
          key={at}
          className="scale-bar__tick"
          data-main={main}
          style={{ insetInlineStart: `${at * 100}%` }}
        />
      ))}
      <span
        className="scale-bar__fill"
        data-term={term}
        style={{ width: `${placeOnScale(value, scale) * 100}%` }}
      />
    </div>
  );
}

/** The numbers that belong to the lines of the bars below it. */
export function ScaleBarAxis({ scale }: Pick<ScaleBarProps, 'scale'>) {
  return (
    <div className="scale-bar-axis" aria-hidden="true">
      {scale.ticks.map(
        ({ at, text }) =>
          text !== '' && (
            <span key={at} style={{ insetInlineStart: `${at * 100}%` }}>
              {text}
            </span>
          ),
      )}
    </div>
  );
}
