// A neuron puts out 1 where its weighted sum is ≥ 0, else 0.
// left and right look at x₁ and x₂.
// 加权和 ≥ 0 时神经元输出 1，否则输出 0。
// left 和 right 的输入是 x₁ 和 x₂。
export const left = { w: [1, 1], b: -0.5 };
export const right = { w: [0, 0], b: 0 };
// output looks at what left and right put out.
// output 的输入是 left 和 right 的输出。
export const output = { w: [1, 0], b: -0.5 };
