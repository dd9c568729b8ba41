/** State of figures that a link can carry: plain values, within bounds, and how strangers' values are taken in. */

export type Portable =
  null | boolean | number | string | readonly Portable[] | { readonly [key: string]: Portable };

/** Larger numbers are no setting of a figure, and as a count of steps would hold the page. */
const largestNumber = 10_000;
const longestText = 2_000;
const mostItems = 2_000;
const deepest = 6;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function isPortable(value: unknown, depth = 0): value is Portable {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Math.abs(value) <= largestNumber;
  if (typeof value === 'string') return value.length <= longestText;
  if (depth === deepest) return false;
  if (!Array.isArray(value) && !isRecord(value)) return false;
  const items: readonly unknown[] = Object.values(value);
  return items.length <= mostItems && items.every((item) => isPortable(item, depth + 1));
}

/**
 * A stranger's value in the place of a figure's own: it must be built as the state is with which the figure
 * opens. What it lacks is taken from there.
 * @returns undefined where it does not fit
 */
export function fitTo(opening: Portable, value: Portable): Portable | undefined {
  // Null stands for something that is not chosen, whatever it is.
  if (opening === null || value === null) return value;
  if (Array.isArray(opening)) return fitList(opening, value);
  if (isRecord(opening)) return isRecord(value) ? fitRecord(opening, value) : undefined;
  return typeof value === typeof opening ? value : undefined;
}

function fitList(opening: readonly Portable[], value: Portable): Portable | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = (value as readonly Portable[]).map((item, i) => {
    const model = opening[i] ?? opening[0];
    return model === undefined ? item : fitTo(model, item);
  });
  return list.includes(undefined) ? undefined : (list as Portable[]);
}

function fitRecord(
  opening: Readonly<Record<string, Portable>>,
  value: Readonly<Record<string, Portable>>,
): Portable | undefined {
  const fitted = new Map<string, Portable>(Object.entries(opening));
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__') continue;
    const model = fitted.get(key);
    const taken = model === undefined ? part : fitTo(model, part);
    if (taken === undefined) return undefined;
    fitted.set(key, taken);
  }
  return Object.fromEntries(fitted);
}
