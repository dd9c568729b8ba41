/** Pieces of text of the console: quoted, exact, and cut with a mark. */

/** The text, or its beginning and how many characters more there are. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}… ${text.length - longest} more characters`;
}

/** In the quotes that need least escaping. */
export function quote(text: string): string {
  const mark = !text.includes("'")
    ? "'"
    : !text.includes('"')
      ? '"'
      : !text.includes('`')
        ? '`'
        : "'";
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r');
  return `${mark}${mark === "'" ? escaped.replaceAll("'", "\\'") : escaped}${mark}`;
}

/** All digits of a number, and the sign of zero. */
export function writeNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Six significant digits, as short as they can be written; whole numbers in full. */
export function roundNumber(value: number): string {
  const whole = Number.isInteger(value) || !Number.isFinite(value);
  return writeNumber(whole ? value : Number(value.toPrecision(6)));
}
