/** The tracks, in the order in which they are taken. */
export const tracks = [
  'foundations',
  'generalisation',
  'architectures',
  'projects',
  'understanding',
] as const;

export type Track = (typeof tracks)[number];
