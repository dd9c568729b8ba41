/** What the code writes, the newest at the end; the oldest lines give way. */
import type { LogEntry } from '../lab/messages';
import { make } from './element';

const mostEntries = 500;

export class Log {
  constructor(private readonly list: HTMLElement) {}

  clear(): void {
    this.list.replaceChildren();
  }

  add({ level, text, rows }: LogEntry): void {
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 40;
    const entry = make('div', `entry entry--${level}`, rows ? '' : text);
    if (rows) entry.append(tableOf(rows));
    this.list.append(entry);
    while (this.list.childElementCount > mostEntries) this.list.firstElementChild?.remove();
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }
}

function tableOf([header = [], ...rows]: NonNullable<LogEntry['rows']>): HTMLElement {
  const table = make('table', 'numbers');
  const head = table.createTHead().insertRow();
  for (const name of header) head.append(make('th', '', name));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  return table;
}
