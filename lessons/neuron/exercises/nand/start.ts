// The neuron fires where w[0]·x₁ + w[1]·x₂ + b ≥ 0.
// w[0]·x₁ + w[1]·x₂ + b ≥ 0 时，神经元被激活。
export const w = [1, 1];
export const b = -1.5;
