/** What the build tells the service worker about its site. */
export interface SiteFiles {
  /** Fetched when the worker is installed, from the site's base; a file whose name has its hash has no revision. */
  readonly shell: readonly { readonly url: string; readonly revision: string | null }[];
  /** Programs of the engine's workers, which load them out of the sight of a service worker that comes later. */
  readonly engine: readonly string[];
  /** Programs of the editor's workers. */
  readonly editor: readonly string[];
  /** WebAssembly. */
  readonly binaries: readonly string[];
}

/**
 * What a page's cells are going to ask for.
 * @param loaded addresses of what the page has loaded
 * @param isolated whether threads may share memory there
 */
export function cellFiles(
  { engine, editor, binaries }: SiteFiles,
  loaded: readonly string[],
  isolated: boolean,
): readonly string[] {
  const fit = (name: string) => /threaded|shared/.test(name) === isolated;
  const edits = loaded.some((url) => url.includes('/assets/code-editor-'));
  return [
    ...engine,
    ...(edits ? editor : []),
    ...binaries.filter((name) => /simd|relaxed/.test(name) && fit(name)),
  ];
}
