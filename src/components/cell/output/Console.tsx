/** What a run printed: lines, tensors and tables. */
import { useEffect, useRef, useState } from 'react';
import type { LogEntry } from '@/engine/wire/protocol';
import { useStrings } from '@/i18n';
import { useCell } from '../cell-context';
import './Console.css';

const mostShown = 200;

function asText({ text, rows }: LogEntry): string {
  return rows === undefined ? text : rows.map((row) => row.join('\t')).join('\n');
}

export function Console() {
  const strings = useStrings().cell;
  const logs = useCell((snapshot) => snapshot.logs);
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const node = list.current;
    if (node !== null && atEnd.current) node.scrollTop = node.scrollHeight;
  }, [logs]);
  if (logs.length === 0) return null;
  const hidden = Math.max(0, logs.length - mostShown);
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
        {logs.slice(-mostShown).map((entry, i) => (
          <ConsoleLine key={hidden + i} entry={entry} />
        ))}
      </div>
    </div>
  );
}

function ConsoleLine({ entry }: { readonly entry: LogEntry }) {
  const level = useStrings().cell.levels[entry.level];
  const [head, ...body] = entry.rows ?? [];
  return (
    <div className="console__line" data-level={entry.level}>
      {level !== '' && <span className="console__level">{level}</span>}
      {head === undefined ? (
        <pre>{entry.text}</pre>
      ) : (
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
      )}
    </div>
  );
}

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
