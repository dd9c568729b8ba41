/** By what a recorded run is known to be of the cell that stands on the page. */
import { createHash } from 'node:crypto';
import { compile } from '../code/compile';

/** SHA-256 of what a cell's code does: its types and comments may be mended. @throws SyntaxError where it is no code */
export function fingerprintOf(code: string): string {
  const compiled = compile(code);
  if (!compiled.ok) throw new SyntaxError(compiled.error.message);
  const bare = compiled.code.replace(/\s*\/\/.*$/gm, '').replace(/[ \t]+/g, ' ');
  return createHash('sha256').update(bare).digest('hex');
}
