/**
 * Whether the page stands in a sandboxed frame without `allow-same-origin`. Its origin is nobody's there: it has
 * no storage, and may start no worker from the site's files.
 */
export function isSandboxed(): boolean {
  return globalThis.origin === 'null';
}
