/** Follows versions of the site: those that a service worker brings, and those of which a page has lost its parts. */
import { isOutdated, newsStore } from './news';

/** A page that is open for days asks this often, when it is looked at. */
const askEvery = 60 * 60 * 1000;

/** Says when another version is installed and waits. The first one of all takes nobody's place. */
export function followUpdates(registration: ServiceWorkerRegistration): void {
  const look = () => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) {
      newsStore.setState({ news: 'waiting' });
    }
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || performance.now() - asked < askEvery) return;
    asked = performance.now();
    void registration.update().catch(() => undefined);
  });
}

/** Says when code of this page cannot be fetched and the host has other pages by now. */
export function followLosses(): void {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
  if (script === undefined) return;
  window.addEventListener('vite:preloadError', () => {
    const { origin, pathname } = window.location;
    void isOutdated(origin + pathname, script).then((outdated) => {
      if (outdated) newsStore.setState({ news: 'outdated' });
    });
  });
}

/** Reloads the page with the newest version; edits are stored as they are typed, and when a page is left. */
export async function loadNewest(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const waiting = registration?.waiting;
  if (!waiting) {
    window.location.reload();
    return;
  }
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') window.location.reload();
  });
  waiting.postMessage({ type: 'take-over' });
}
