// The neuron fires where w[0]·x₁ + w[1]·x₂ + b ≥ 0.
export const w = [1, 1];
export const b = -1.5;
