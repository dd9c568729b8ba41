/** The key to a walk on a map: its hue, dashes and mark. */
import { trailMarks } from '@/charts/maps/contour-trails';
import './TrailKey.css';

interface TrailKeyProps {
  /** The walk's place in the map's list. */
  readonly index: number;
}

export function TrailKey({ index }: TrailKeyProps) {
  return (
    <svg className="trail-key" viewBox="0 -8 36 16" data-trail-key={index} aria-hidden="true">
      <path className="trail-key__line" d="M0 0H27" />
      <path
        className="trail-key__mark"
        d={trailMarks[index % trailMarks.length]}
        transform="translate(28)"
      />
    </svg>
  );
}
