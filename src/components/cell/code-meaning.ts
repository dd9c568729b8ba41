/** What a name in the code means, in the language of the page, where that is not plain from the name. */

/** @param names By name; `#` stands for any number, in the name and in what it means. */
export function meaningOf(
  name: string,
  names: Readonly<Record<string, string>>,
): string | undefined {
  if (Object.hasOwn(names, name)) return names[name];
  const numbers = name.match(/\d+/g) ?? [];
  const pattern = name.replace(/\d+/g, '#');
  if (numbers.length === 0 || !Object.hasOwn(names, pattern)) return undefined;
  return names[pattern]?.replace(/#/g, () => numbers.shift() ?? '');
}
