/** A lesson's cell as scripts run it, and the fingerprint by which what they keep is known to be its own. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface CellCode {
  /** `lesson/cell`. */
  readonly id: string;
  readonly code: string;
  /** SHA-256 of the code; a test compares it with the cell as it stands. */
  readonly sha256: string;
}

/** @param id `lesson/cell` */
export async function readCellCode(id: string): Promise<CellCode> {
  const [lesson = '', cell = ''] = id.split('/');
  const code = await readFile(path.resolve('lessons', lesson, 'cells', `${cell}.ts`), 'utf8');
  return { id, code, sha256: createHash('sha256').update(code).digest('hex') };
}
