/** How quantities of a network are written. */

const subscripts = '₁₂₃₄₅₆₇₈';

/** x₁, a₃: a quantity of the unit at `index`, from 0. */
export function nameUnit(letter: string, index: number): string {
  return `${letter}${subscripts.charAt(index)}`;
}

/** What stands for an activation inside a formula. */
export const symbols = { tanh: 'tanh', sigmoid: 'σ', relu: 'ReLU', linear: '' } as const;
