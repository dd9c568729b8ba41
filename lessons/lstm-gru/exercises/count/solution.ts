/** How many parameters a layer has, with one bias for each sum. */
/** 一层有多少个参数；每个和式一个偏置。 */
export function countParameters(
  kind: 'rnn' | 'lstm' | 'gru',
  inputs: number,
  units: number,
): number {
  const sums = { rnn: 1, lstm: 4, gru: 3 }[kind];
  return sums * (units * inputs + units * units + units);
}

console.log(countParameters('lstm', 4, 32)); // should be 4736
// 应是 4736
console.log(countParameters('gru', 4, 32)); // should be 3552
// 应是 3552
