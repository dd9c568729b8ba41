// A neuron puts out 1 where its weighted sum is ≥ 0, else 0.
// left and right look at x₁ and x₂.
export const left = { w: [1, 1], b: -0.5 };
export const right = { w: [0, 0], b: 0 };
// output looks at what left and right put out.
export const output = { w: [1, 0], b: -0.5 };
