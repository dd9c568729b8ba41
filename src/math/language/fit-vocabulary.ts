/** Gives a trained network the characters of another text: its tables have a row for each character. */

export interface CharacterTables {
  /** The characters that the rows of each table stand for now, in their order. */
  readonly characters: readonly string[];
  /** The first row of each table among all rows, ascending. */
  readonly starts: readonly number[];
}

/**
 * The rows of a network with its tables in the order of other characters. A character that the network has not met
 * begins with the mean of its table's rows, so that it starts as likely as an average one.
 *
 * @param rows of all tables and all other weights, one after another
 * @param width numbers a row
 * @param wanted the characters that the tables are to have, each once
 */
export function fitVocabulary(
  rows: Float32Array,
  width: number,
  { characters, starts }: CharacterTables,
  wanted: readonly string[],
): Float32Array {
  const places = new Map(characters.map((character, place) => [character, place]));
  const parts: Float32Array[] = [];
  let done = 0;
  for (const start of starts) {
    const end = start + characters.length;
    const table = rows.subarray(start * width, end * width);
    const mean = meanRow(table, width);
    parts.push(rows.subarray(done * width, start * width));
    for (const character of wanted) {
      const place = places.get(character);
      parts.push(place === undefined ? mean : table.subarray(place * width, (place + 1) * width));
    }
    done = end;
  }
  parts.push(rows.subarray(done * width));
  const fitted = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    fitted.set(part, at);
    at += part.length;
  }
  return fitted;
}

function meanRow(table: Float32Array, width: number): Float32Array {
  const mean = new Float64Array(width);
  table.forEach((value, i) => (mean[i % width] = mean[i % width]! + value));
  return Float32Array.from(mean, (sum) => (sum * width) / table.length);
}
