/** Brings the service worker, and with it what opens without a network and news of other versions. */
import { createRoot } from 'react-dom/client';
import { siteBase } from '@/components/cell/site-base';
import { workerFile } from '@/offline/names';
import { SiteNews } from './SiteNews';
import { tellSeen } from './tell-seen';
import { followLosses, followUpdates } from './updates';

export async function start(): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<SiteNews />);
  followLosses();
  tellSeen(siteBase, navigator.serviceWorker.controller !== null);
  try {
    const registration = (await navigator.serviceWorker.register(new URL(workerFile, siteBase), {
      updateViaCache: 'none',
    })) as ServiceWorkerRegistration | undefined;
    // Some browsers answer with nothing where they are told to have none.
    if (registration !== undefined) followUpdates(registration);
  } catch {
    // Private windows and plain http have no such workers, and everything else works.
  }
}
