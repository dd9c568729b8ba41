/** What an embed's address asks for, read from its query. What is not understood is left at its usual value. */
import { readPartName, writePartName, type PartName } from './parts';

/** What an embed may leave out: the lesson's title, the way to the lesson, a figure's caption, a cell's code. */
export const hideable = ['title', 'link', 'caption', 'code'] as const;
export type Hideable = (typeof hideable)[number];

export interface EmbedOptions {
  /** Null for the whole lesson. */
  readonly part: PartName | null;
  /** Null for the reader's own, or the system's. */
  readonly theme: 'light' | 'dark' | null;
  readonly hide: readonly Hideable[];
  /** Whether it comes by itself, or waits for a press. */
  readonly autoload: boolean;
  /** Origins of embedding pages that are told of runs and results, and whose commands are obeyed. */
  readonly origins: readonly string[];
}

/** @param search an address's query, with or without its question mark */
export function readOptions(search: string): EmbedOptions {
  const query = new URLSearchParams(search);
  const part = query.get('part') ?? '';
  const theme = query.get('theme');
  const hide = (query.get('hide') ?? '').split(',').map((name) => name.trim());
  return {
    part: part === '' ? null : readPartName(part),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    hide: hideable.filter((name) => hide.includes(name)),
    autoload: !/^(0|false|no)$/.test(query.get('autoload') ?? ''),
    origins: [...new Set(query.getAll('origin').filter(isOrigin))],
  };
}

/** The query, with its question mark, that is read as these options; empty for the usual ones. */
export function writeOptions(options: Partial<EmbedOptions>): string {
  const { part = null, theme = null, hide = [], autoload = true, origins = [] } = options;
  const query = new URLSearchParams();
  if (part !== null) query.set('part', writePartName(part));
  if (theme !== null) query.set('theme', theme);
  if (hide.length > 0) query.set('hide', hide.join());
  if (!autoload) query.set('autoload', '0');
  for (const origin of origins) query.append('origin', origin);
  const text = query
    .toString()
    .replaceAll('%2F', '/')
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** Scheme, host and port of a web page, written as browsers write it: nothing else can be compared with one. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
