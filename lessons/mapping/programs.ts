/** Well-known programs and the smallest set that each of them belongs to, from the largest set to the smallest. */
export const rings = ['ai', 'ml', 'dl'] as const;
export type Ring = (typeof rings)[number];

export const programs: readonly { readonly ring: Ring }[] = [
  { ring: 'ai' },
  { ring: 'ml' },
  { ring: 'ml' },
  { ring: 'dl' },
  { ring: 'dl' },
];
