/** Whether the device has a network at all; browsers tell for sure only that there is none. */
export function isOffline(): boolean {
  // Outside of browsers nobody knows.
  return 'navigator' in globalThis && (navigator.onLine as boolean | undefined) === false;
}
