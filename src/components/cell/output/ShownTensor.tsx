/** A tensor that a run shows: its numbers where they are few, else a picture of them. */
import { useEffect, useMemo, useRef } from 'react';
import { createHeatmap, type Heatmap } from '@/charts/images/heatmap';
import { layoutTiles, rangeOf } from '@/charts/images/heatmap-layout';
import type { Shown } from '@/engine/wire/parts';
import type { RunRecord } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { useGuard } from '../../boundary/use-guard';
import { formatNumber } from '../../figure/format';
import { drawInTurn, leaveTurns } from '../../figure/turns';
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
      <Values shown={shown} shape={shape} />
    </figure>
  );
}

interface ValuesProps {
  readonly shown: Shown;
  readonly shape: string;
}

function Values({ shown, shape }: ValuesProps) {
  const strings = useStrings().cell;
  if (shown.values.length === 0) return <p className="tensor__range">{strings.shownEmpty}</p>;
  return isFew(shown.shape) ? (
    <NumberTable shown={shown} />
  ) : (
    <Picture shown={shown} shape={shape} />
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

function Picture({ shown, shape }: ValuesProps) {
  const strings = useStrings().cell;
  const node = useRef<HTMLDivElement>(null);
  const guard = useGuard();
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
    const observer = new ResizeObserver(
      guard(([entry]: ResizeObserverEntry[]) => {
        if (entry) created.resize(entry.contentRect.width, tallestPicture);
      }),
    );
    observer.observe(node.current);
    return () => {
      observer.disconnect();
      leaveTurns(heatmap);
      created.destroy();
      heatmap.current = null;
    };
  }, [strings, guard]);

  useEffect(() => {
    drawInTurn(
      heatmap,
      guard(() => heatmap.current?.update(shown)),
    );
  }, [shown, strings, guard]);

  const range = useMemo(() => rangeOf(shown.values), [shown]);
  const layout = useMemo(() => layoutTiles(shown.shape), [shown]);
  const [low, high] = [formatNumber(range.low), formatNumber(range.high)];
  return (
    <>
      <div
        ref={node}
        className="tensor__picture"
        role="img"
        aria-label={strings.shownPicture(shown.name, shape, low, high)}
      />
      {!Number.isNaN(range.low) && <p className="tensor__range">{strings.range(low, high)}</p>}
      {range.notFinite > 0 && (
        <p className="tensor__range">{strings.shownNotFinite(range.notFinite)}</p>
      )}
      {layout && layout.rowStep * layout.columnStep > 1 && (
        <p className="tensor__range">{strings.shownThinned(layout.rowStep, layout.columnStep)}</p>
      )}
      {layout && layout.tiles < layout.allTiles && (
        <p className="tensor__range">{strings.shownTiles(layout.tiles, layout.allTiles)}</p>
      )}
      <p ref={reading} className="tensor__reading" />
    </>
  );
}
