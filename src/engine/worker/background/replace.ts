/** Puts own functions in the place of a platform's, and the platform's back. */

export type Restore = () => void;

/** Any object whose members may be replaced. */
export type Members = Record<string, unknown>;

/**
 * Replaces a method where there is one that can be replaced. An inherited one is covered by one of the
 * owner's own: in Chromium a worker's `setTimeout` and `fetch` are members of its prototype.
 * @param make takes the method in use and returns the one to use
 */
export function replaceMethod(
  owner: object | undefined,
  name: string,
  make: (original: (...args: unknown[]) => unknown) => unknown,
): Restore {
  const own = owner && Object.getOwnPropertyDescriptor(owner, name);
  const before = own ?? findInherited(owner, name);
  if (!owner || !before?.configurable || typeof before.value !== 'function') {
    return () => undefined;
  }
  const value = make(before.value as (...args: unknown[]) => unknown);
  Object.defineProperty(owner, name, { ...before, value });
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  };
}

function findInherited(owner: object | undefined, name: string): PropertyDescriptor | undefined {
  const from = owner && (Object.getPrototypeOf(owner) as object | null);
  if (!from) return undefined;
  return Object.getOwnPropertyDescriptor(from, name) ?? findInherited(from, name);
}

export function restoreAll(restores: readonly Restore[]): Restore {
  return () => {
    for (const restore of [...restores].reverse()) restore();
  };
}
