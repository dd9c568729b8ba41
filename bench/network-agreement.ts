// Whether the typed arrays and the graph of objects hold, and so learn, the same.
import type { Mlp } from '../src/math/mlp/mlp';
import type { Network } from './object-network';

/** Gives `network` the parameters of `typed`. */
export function copyParameters(typed: Mlp, network: Network): void {
  for (const [l, { inputs, weightCount, parameters }] of typed.layers.entries()) {
    for (const [u, node] of network[l + 1]!.entries()) {
      node.bias = parameters[weightCount + u]!;
      for (const [i, link] of node.inputLinks.entries()) link.weight = parameters[u * inputs + i]!;
    }
  }
}

/** The largest difference between two parameters that stand in the same place. */
export function findLargestDifference(typed: Mlp, network: Network): number {
  let largest = 0;
  for (const [l, { inputs, weightCount, parameters }] of typed.layers.entries()) {
    for (const [u, node] of network[l + 1]!.entries()) {
      const weights = parameters.subarray(u * inputs, (u + 1) * inputs);
      const ours = [...weights, parameters[weightCount + u]!];
      const theirs = [...node.inputLinks.map((link) => link.weight), node.bias];
      largest = Math.max(largest, ...ours.map((w, i) => Math.abs(w - theirs[i]!)));
    }
  }
  return largest;
}
