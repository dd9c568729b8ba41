/**
 * δ of a hidden unit, ∂L/∂z.
 * 一个隐藏单元的 δ，即 ∂L/∂z。
 *
 * @param deltas δ of each unit that this one feeds
 * @param weights of the edges that lead there, in the same order
 * @param z the sum of this unit
 * @param slope f′
 * @param deltas 接收它输出的那些单元各自的 δ
 * @param weights 通往那些单元的边的权重，次序相同
 * @param z 这个单元的加权和
 * @param slope 导数 f′
 */
export function hiddenDelta(
  deltas: number[],
  weights: number[],
  z: number,
  slope: (z: number) => number,
): number {
  const a = Math.tanh(z);
  // Not right yet: what comes back along the edges?
  // And where is the slope taken?
  // 还不对：沿着各条边传回来的是什么？
  // 导数又该在哪里取？
  return (deltas[0]! + weights[0]!) * slope(a);
}
