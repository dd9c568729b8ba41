/** Mean surprise of a model of pairs on held-out characters, in nats. */
/** 字符对模型在留出文本上的平均损失，单位是奈特。 */
export function pairLoss(
  learned: number[],
  held: number[],
  V: number,
  added: number,
): number {
  // How often b came after a, and how often anything came after a.
  // b 跟在 a 之后的次数；任何字符跟在 a 之后的次数。
  const pairs = new Array<number>(V * V).fill(0);
  const totals = new Array<number>(V).fill(0);
  learned.slice(1).forEach((b, i) => {
    const a = learned[i]!;
    pairs[a * V + b]!++;
    totals[a]!++;
  });
  let sum = 0;
  held.slice(1).forEach((b, i) => {
    const a = held[i]!;
    const p = (pairs[a * V + b]! + added) / (totals[a]! + added * V);
    sum -= Math.log(p);
  });
  return sum / (held.length - 1);
}

// a b a b a c, then a c b, of three characters
// 先数 a b a b a c，再看 a c b；共三种字符
console.log(pairLoss([0, 1, 0, 1, 0, 2], [0, 2, 1], 3, 1)); // 1.0986
