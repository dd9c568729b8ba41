/** The tracks, in the order in which they are taken. */
export const tracks = [
  'foundations',
  'generalisation',
  'architectures',
  'projects',
  'understanding',
] as const;

export type Track = (typeof tracks)[number];

/** Sorts lessons as the site lists them: by track, and then by their place in it. */
export function byPlace(
  a: { readonly track: Track; readonly order: number },
  b: { readonly track: Track; readonly order: number },
): number {
  return tracks.indexOf(a.track) - tracks.indexOf(b.track) || a.order - b.order;
}
