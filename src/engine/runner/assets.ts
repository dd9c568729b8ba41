/** Where the worker finds its binaries and data sets; the site may live under any base path. */
import type { AssetLocations } from '../wire/commands';

let base: string | null = null;

/**
 * Tells the engine the site's base, once, before the first cell.
 * @param url absolute address ending in a slash
 */
export function setAssetBase(url: string): void {
  base = url;
}

/** Absolute addresses for the worker; without a base they are relative to the page. */
export function assetLocations(): AssetLocations {
  const root = base ?? globalThis.location.href;
  return { wasm: new URL('wasm/', root).href, data: new URL('data/', root).href };
}
