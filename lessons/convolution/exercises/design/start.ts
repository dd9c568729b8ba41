/** More than 1 for a rising line ( / ), less than 0.5 for the others. */
/** 对上升的斜线（/）大于 1，对其余的图片都小于 0.5。 */
export const kernel = [
  [0, 0, 0],
  [0, 1, 0],
  [0, 0, 0],
];

const pictures = {
  rising: [0, 0, 1, 0, 1, 0, 1, 0, 0],
  falling: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  upright: [0, 1, 0, 0, 1, 0, 0, 1, 0],
  lying: [0, 0, 0, 1, 1, 1, 0, 0, 0],
  white: [1, 1, 1, 1, 1, 1, 1, 1, 1],
  dot: [0, 0, 0, 0, 1, 0, 0, 0, 0],
};
const weights = kernel.flat();
for (const [name, picture] of Object.entries(pictures)) {
  const z = picture.reduce((sum, x, i) => sum + x * weights[i]!, 0);
  console.log(name, z);
}
