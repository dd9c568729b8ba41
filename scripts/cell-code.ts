/** A lesson's cell as scripts run it, and the fingerprint by which what they keep is known to be its own. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprintOf } from '../src/engine/testing/fingerprint';

export interface CellCode {
  /** `lesson/cell`. */
  readonly id: string;
  readonly code: string;
  /** Of what the code does; a test compares it with the cell as it stands. */
  readonly sha256: string;
}

/** @param id `lesson/cell` */
export async function readCellCode(id: string): Promise<CellCode> {
  const [lesson = '', cell = ''] = id.split('/');
  const code = await readFile(path.resolve('lessons', lesson, 'cells', `${cell}.ts`), 'utf8');
  return { id, code, sha256: fingerprintOf(code) };
}
