/** Whether the page that stands is of an older version of the site than the one that is there. */
import { createStore } from 'zustand/vanilla';

/**
 * - `waiting`: a newer version is installed, and takes over when the reader wants it or no page is open.
 * - `outdated`: the host has a newer version, and a part of this one was asked for in vain.
 */
export type News = 'none' | 'waiting' | 'outdated';

export const newsStore = createStore<{ readonly news: News }>()(() => ({ news: 'none' }));

/** The name of the script that a page begins with; null for what is no page of the site. */
export function siteScript(html: string): string | null {
  return /<script type="module"[^>]* src="(?:[^"]*\/)?(assets\/[^"]+)"/.exec(html)?.[1] ?? null;
}

/** Whether the host's page at an address begins with another script than this page. */
export async function isOutdated(address: string, ownScript: string): Promise<boolean> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    const script = response.ok ? siteScript(await response.text()) : null;
    return script !== null && !ownScript.endsWith(script);
  } catch {
    // Without a network nothing is known.
    return false;
  }
}
