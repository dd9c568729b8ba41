/** Reads the text of a file as what it says it is: something shared, or all of a reader's work. */
import { isShared, readShared, type Opened } from './shared';

export type FileContent =
  | { readonly type: 'shared'; readonly opened: Opened }
  /** Anything else that is JSON, for others to judge. */
  | { readonly type: 'other'; readonly value: unknown }
  | { readonly type: 'unreadable' };

export function readFile(text: string): FileContent {
  try {
    // Some editors begin files with a mark of their byte order.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isShared(value)
      ? { type: 'shared', opened: readShared(value) }
      : { type: 'other', value };
  } catch {
    return { type: 'unreadable' };
  }
}
