/** Finds original columns from the mappings of a source map whose lines map onto themselves. */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes one segment of base-64 variable-length quantities. */
function decodeSegment(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
      continue;
    }
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/**
 * The column in the original line, from 1, for a column in the compiled one, from 1. Takes the
 * nearest mapping at or before it; null where the line has none.
 */
export function originalColumn(mappings: string, line: number, column: number): number | null {
  let sourceColumn = 0;
  const lines = mappings.split(';');
  for (const [index, text] of lines.entries()) {
    let compiledColumn = 0;
    let found: number | null = null;
    for (const segment of text === '' ? [] : text.split(',')) {
      const [compiledStep = 0, , , sourceStep = 0] = decodeSegment(segment);
      compiledColumn += compiledStep;
      sourceColumn += sourceStep;
      if (compiledColumn < column) found = sourceColumn + 1;
    }
    if (index === line - 1) return found;
  }
  return null;
}
