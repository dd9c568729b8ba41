/** What the engine asks of the page's window: frames, downloads, and word of its being left. */

/**
 * Calls back at the next frame, or after 100 ms where the page draws none because it is hidden, so
 * that training goes on in a background tab.
 */
export function onNextFrame(callback: () => void): () => void {
  let done = false;
  const once = () => {
    if (done) return;
    cancel();
    callback();
  };
  const timer = setTimeout(once, 100);
  const frame = typeof requestAnimationFrame === 'function' ? requestAnimationFrame(once) : null;
  function cancel(): void {
    done = true;
    clearTimeout(timer);
    if (frame !== null) cancelAnimationFrame(frame);
  }
  return cancel;
}

/** Hands a file to the browser's downloads. */
export function downloadFile(name: string, mime: string, bytes: ArrayBuffer): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoking at once would cancel the download in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * Calls back when the page may never be seen again: hidden, or left. Nothing comes after that on a
 * phone, where a page in the background is ended without a word.
 * @returns the unsubscriber
 */
export function onLeaving(callback: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const onChange = () => {
    if (document.visibilityState === 'hidden') callback();
  };
  window.addEventListener('pagehide', callback);
  document.addEventListener('visibilitychange', onChange);
  return () => {
    window.removeEventListener('pagehide', callback);
    document.removeEventListener('visibilitychange', onChange);
  };
}
