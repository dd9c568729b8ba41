/** What a run printed: lines, tensors and tables. */
import { memo, useEffect, useRef, useState } from 'react';
import { weightOf } from '@/engine/wire/log-buffer';
import type { LogEntry } from '@/engine/wire/parts';
import { useStrings } from '@/i18n';
import { useCell } from '../cell-context';
import { drawInTurn } from '../../figure/turns';
import './Console.css';

const mostShown = 200;
/** Characters drawn, in which a cell of a table counts as some: what one frame can lay out. */
const mostWeight = 40_000;

function asText({ text, rows }: LogEntry): string {
  return rows === undefined ? text : rows.map((row) => row.join('\t')).join('\n');
}

/** The newest entries that can be drawn, at least one. */
function newestOf(logs: readonly LogEntry[]): readonly LogEntry[] {
  let weight = 0;
  let from = logs.length;
  while (from > 0 && logs.length - from < mostShown) {
    weight += weightOf(logs[from - 1]!);
    if (weight > mostWeight && from < logs.length) break;
    from--;
  }
  return logs.slice(from);
}

export function Console() {
  const strings = useStrings().cell;
  const logs = useCell((snapshot) => snapshot.logs);
  const skipped = useCell((snapshot) => snapshot.logsSkipped);
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    // Not at once: to ask for the height is to lay out the page, which the others of this frame still change.
    drawInTurn(list, () => {
      const node = list.current;
      if (node !== null && atEnd.current) node.scrollTop = node.scrollHeight;
    });
  }, [logs]);
  if (logs.length === 0) return null;
  const shown = newestOf(logs);
  const hidden = skipped + logs.length - shown.length;
  return (
    <div className="console">
      <div className="console__head">
        <span>{strings.console}</span>
        <CopyButton text={() => logs.map(asText).join('\n')} />
      </div>
      <div
        ref={list}
        className="console__lines"
        role="region"
        aria-label={strings.console}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          atEnd.current = scrollTop + clientHeight >= scrollHeight - 4;
        }}
      >
        {hidden > 0 && <p className="console__hidden">{strings.earlierLogs(hidden)}</p>}
        {shown.map((entry, i) => (
          <ConsoleLine key={hidden + i} entry={entry} />
        ))}
      </div>
    </div>
  );
}

const ConsoleLine = memo(function ConsoleLine({ entry }: { readonly entry: LogEntry }) {
  const strings = useStrings().cell;
  const level = strings.levels[entry.level];
  const [head, ...body] = entry.rows ?? [];
  return (
    <div className="console__line" data-level={entry.level}>
      {level !== '' && <span className="console__level">{level}</span>}
      {head === undefined ? (
        <pre>{entry.text}</pre>
      ) : (
        <div className="console__table">
          <table>
            <thead>
              <tr>
                {head.map((cell, i) =>
                  cell === '' ? (
                    <td key={i} />
                  ) : (
                    <th key={i} scope="col">
                      {cell}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {body.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {entry.more && <p>{strings.moreCells(entry.more.rows, entry.more.columns)}</p>}
        </div>
      )}
    </div>
  );
});

function CopyButton({ text }: { readonly text: () => string }) {
  const strings = useStrings().cell;
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="button button--quiet"
      onClick={() => {
        navigator.clipboard.writeText(text()).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
      onBlur={() => setCopied(false)}
    >
      <span role="status">{copied ? strings.copied : strings.copy}</span>
    </button>
  );
}
