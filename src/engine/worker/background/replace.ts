/** Puts own functions in the place of a platform's, and the platform's back. */

export type Restore = () => void;

/** Any object whose members may be replaced. */
export type Members = Record<string, unknown>;

/**
 * Replaces a method where there is one that can be replaced.
 * @param make takes the method in use and returns the one to use
 */
export function replaceMethod(
  owner: object | undefined,
  name: string,
  make: (original: (...args: unknown[]) => unknown) => unknown,
): Restore {
  const before = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!owner || !before?.configurable || typeof before.value !== 'function') {
    return () => undefined;
  }
  const value = make(before.value as (...args: unknown[]) => unknown);
  Object.defineProperty(owner, name, { ...before, value });
  return () => void Object.defineProperty(owner, name, before);
}

export function restoreAll(restores: readonly Restore[]): Restore {
  return () => {
    for (const restore of [...restores].reverse()) restore();
  };
}
