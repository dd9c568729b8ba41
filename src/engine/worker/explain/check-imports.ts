/** Refuses a cell that imports a name which its module does not have, before any of it is run. */
import { explain } from '../../wire/causes';
import { ImportError } from '../../wire/errors';
import { findMissingExport, type Modules } from './explain-engine';
import { markError } from './known-faults';

/** @throws ImportError, which knows its line */
export function checkImports(code: string, modules: Modules): void {
  const missing = findMissingExport(code, modules);
  if (missing === null) return;
  const { name, module, line, meant } = missing;
  throw markError(
    new ImportError(`'${module}' has no '${name}'.`),
    explain('no-such-export', name, module, meant),
    line,
  );
}
