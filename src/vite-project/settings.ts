/** What the project was taken along with. */

export const settings: {
  /** Every run draws its random numbers from it, so that it can be had again. */
  readonly seed: number;
  readonly language: 'en' | 'zh';
} = { seed: 42, language: 'en' };
