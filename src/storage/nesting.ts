/** How deep a value from a file is nested: what goes too deep cannot be walked, compared or written again. */

/** Whether lists and records stand in one another at most so deep. It is not walked by recursion. */
export function isNestedAtMost(most: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return false;
    level = level.flatMap((part) =>
      typeof part === 'object' && part !== null ? (Object.values(part) as unknown[]) : [],
    );
  }
  return true;
}
