/** What servers have to be told of the site's files: types that they do not know, and what is worth compressing. */

/** By ending; `.ts` is taken for a video otherwise. */
export const namedTypes = {
  ts: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** Packed data, fonts and photographs are compressed already. */
export const compressedTypes = [
  'text/html',
  'text/css',
  'text/javascript',
  'application/javascript',
  'text/plain',
  'application/json',
  'application/manifest+json',
  'application/wasm',
  'image/svg+xml',
];
