/** A tensor that a run shows: its numbers where they are few, else a picture of them. */
import { useEffect, useRef } from 'react';
import { createHeatmap, type Heatmap } from '@/charts/images/heatmap';
import type { Shown } from '@/engine/wire/protocol';
import type { RunRecord } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { formatNumber } from '../../figure/format';
import { useRecorded } from './use-record';

interface ShownTensorProps {
  readonly name: string;
  readonly record: RunRecord;
  readonly cursor: number | null;
}

const mostRows = 8;
const mostColumns = 10;
const tallestPicture = 260;

/** Columns and rows of a number, a vector or a matrix. */
function tableSize(shape: readonly number[]): [number, number] {
  const [columns = 1, rows = 1] = [...shape].reverse();
  return [columns, rows];
}

function isFew(shape: readonly number[]): boolean {
  const [columns, rows] = tableSize(shape);
  return shape.length <= 2 && rows <= mostRows && columns <= mostColumns;
}

export function ShownTensor({ name, record, cursor }: ShownTensorProps) {
  const strings = useStrings().cell;
  const shown = useRecorded(record, (present) => present.shownAt(name, cursor ?? present.lastStep));
  if (shown === undefined) return null;
  const shape = `[${shown.shape.join(', ')}]`;
  return (
    <figure className="tensor">
      <figcaption className="tensor__name">{strings.shown(name, shape)}</figcaption>
      {isFew(shown.shape) ? <NumberTable shown={shown} /> : <Picture shown={shown} shape={shape} />}
    </figure>
  );
}

function NumberTable({ shown: { shape, values, name } }: { readonly shown: Shown }) {
  const [columns, rows] = tableSize(shape);
  return (
    <table className="tensor__numbers" aria-label={name}>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={row}>
            {Array.from({ length: columns }, (_, column) => (
              <td key={column}>{formatNumber(values[row * columns + column] ?? NaN)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Picture({ shown, shape }: { readonly shown: Shown; readonly shape: string }) {
  const strings = useStrings().cell;
  const node = useRef<HTMLDivElement>(null);
  const reading = useRef<HTMLParagraphElement>(null);
  const heatmap = useRef<Heatmap | null>(null);

  useEffect(() => {
    if (node.current === null) return;
    const created = createHeatmap(node.current, {
      onRead: (read) => {
        if (reading.current === null) return;
        reading.current.textContent =
          read && strings.shownReading(read.indices.join(', '), formatNumber(read.value, 4));
      },
    });
    heatmap.current = created;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) created.resize(entry.contentRect.width, tallestPicture);
    });
    observer.observe(node.current);
    return () => {
      observer.disconnect();
      created.destroy();
      heatmap.current = null;
    };
  }, [strings]);

  useEffect(() => heatmap.current?.update(shown), [shown, strings]);

  const low = formatNumber(shown.values.reduce((a, b) => Math.min(a, b), Infinity));
  const high = formatNumber(shown.values.reduce((a, b) => Math.max(a, b), -Infinity));
  return (
    <>
      <div
        ref={node}
        className="tensor__picture"
        role="img"
        aria-label={strings.shownPicture(shown.name, shape, low, high)}
      />
      <p className="tensor__range">{strings.range(low, high)}</p>
      <p ref={reading} className="tensor__reading" />
    </>
  );
}
