/** Values, names and calls as Python writes them. */

export type Literal = string | number | boolean | null | readonly Literal[];

/** A value as Python code; a list becomes a tuple. */
export function literal(value: Literal): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'string') return JSON.stringify(value);
  return `(${value.map(literal).join(', ')}${value.length === 1 ? ',' : ''})`;
}

function numberLiteral(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? 'float("inf")' : 'float("-inf")';
}

/** Code that stands for itself among the arguments of a call. */
export interface Code {
  readonly code: string;
}

export type Argument = Literal | Code;

function write(argument: Argument): string {
  return isCode(argument) ? argument.code : literal(argument);
}

function isCode(argument: Argument): argument is Code {
  return typeof argument === 'object' && argument !== null && 'code' in argument;
}

/**
 * A call.
 * @param named left out where they are undefined
 */
export function call(
  name: string,
  positional: readonly Argument[],
  named: Readonly<Record<string, Argument | undefined>> = {},
): string {
  const given = Object.entries(named).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${write(value)}`],
  );
  return `${name}(${[...positional.map(write), ...given].join(', ')})`;
}

/** The value where it differs from what the other library takes by itself. */
export function unless<T extends Argument>(value: T, usual: T): T | undefined {
  return JSON.stringify(value) === JSON.stringify(usual) ? undefined : value;
}

const keywords = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import ' +
    'in is lambda nonlocal not or pass raise return try while with model layers keras torch nn np F self x mask'
  ).split(' '),
);

/** A name of Python's made from any text: ASCII letters, digits and underscores, no keyword, none that is taken. */
export function identifier(text: string, taken: Set<string>): string {
  const plain = text
    .replace(/\W+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  const stem =
    /^[a-z]/.test(plain) && !keywords.has(plain) ? plain : `layer_${plain}`.replace(/_$/, '');
  let name = stem;
  for (let count = 2; taken.has(name); count++) name = `${stem}_${count}`;
  taken.add(name);
  return name;
}

/** Every line moved to the right; empty ones stay empty. */
export function indent(lines: readonly string[], by = 4): string[] {
  return lines.flatMap((text) => text.split('\n')).map((line) => line && ' '.repeat(by) + line);
}
