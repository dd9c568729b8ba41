/** Somebody's code as a cell of its own, which runs apart from all that is the reader's. */
import type { SharedCell } from '@/share/shared';
import type { CellSourceFile } from '../cell/cell-source';
import { codeOf } from './collect';
import { escapeHtml } from '@/share/escape-html';

/** Edits of one sender's code must not turn up in another's, so what tells them apart is part of the id. */
export function foreignSource(cell: SharedCell, source: CellSourceFile): CellSourceFile {
  const code = codeOf(cell, source);
  return {
    id: `${source.id}~${fingerprint(code)}`,
    name: source.name,
    origin: 'foreign',
    code,
    html: `<pre><code>${escapeHtml(code)}</code></pre>`,
    comments: source.comments,
    seed: cell.seed,
  };
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}
