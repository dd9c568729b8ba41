import { describe, expect, it } from 'vitest';
import { makeCircles, makeXor } from './planar-data';
import { countDenseParameters, PlaneNetwork, type PlaneNetworkOptions } from './plane-network';

const options: PlaneNetworkOptions = {
  hidden: [3, 2],
  activation: 'tanh',
  rate: 0.03,
  seed: 4,
  training: makeXor({ n: 40, seed: 1 }),
  test: makeXor({ n: 60, seed: 2 }),
  square: { min: -2, max: 2 },
  side: 4,
};

/** The network once more, by plain sums over the weights that it tells. */
function compute(network: PlaneNetwork, to: readonly [number, number]): number {
  let x: number[] = [...to];
  const layers = network.respond([0, 0]);
  for (const [l, { weights, bias }] of layers.entries()) {
    const z = weights.map((row, unit) => row.reduce((sum, w, i) => sum + w * x[i]!, bias[unit]!));
    x = l < layers.length - 1 ? z.map(Math.tanh) : z.map((value) => 1 / (1 + Math.exp(-value)));
  }
  return x[0]!;
}

describe('a network over the plane', () => {
  it('counts parameters', () => {
    expect(countDenseParameters(2, [1])).toBe(3);
    expect(countDenseParameters(2, [3, 1])).toBe(13);
    expect(countDenseParameters(784, [128, 10])).toBe(101_770);
    const { layers } = new PlaneNetwork(options);
    const held = layers.reduce((sum, { parameters }) => sum + parameters.length, 0);
    expect(countDenseParameters(2, [3, 2, 1])).toBe(held);
  });

  it('tells the arithmetic of every layer, and draws it', () => {
    const network = new PlaneNetwork(options);
    network.train(20);
    network.draw();
    const [first, second, output] = network.respond([0.5, -1.5]);
    expect(first!.x).toEqual([0.5, -1.5]);
    expect(second!.x).toEqual(first!.a);
    expect(output!.a[0]).toBeCloseTo(compute(network, [0.5, -1.5]), 6);
    // Cells are 1 wide: the last column but one of the lowest row is the middle (0.5, −1.5).
    expect(network.pictures[2]![14]).toBeCloseTo(output!.a[0]!, 6);
    expect(network.pictures[0]![3 * 14 + 1]).toBeCloseTo(first!.a[1]!, 6);
    expect(network.pictures[1]![0]).not.toBe(network.pictures[1]![2]);
  });

  it('scores as a count by hand does', () => {
    const network = new PlaneNetwork(options);
    network.train(30);
    const { points, classes } = options.test;
    const outputs = points.map((point) => compute(network, point));
    const right = outputs.filter((p, i) => p >= 0.5 === (classes[i] === 1)).length;
    const losses = outputs.map((p, i) => -Math.log(classes[i] === 1 ? p : 1 - p));
    const { loss, accuracy } = network.score('test');
    expect(accuracy).toBe(right / classes.length);
    expect(loss).toBeCloseTo(losses.reduce((a, b) => a + b) / classes.length, 5);
  });

  it('is the same again after a reset, however its steps are dealt out', () => {
    const network = new PlaneNetwork({ ...options, training: makeCircles({ n: 50 }) });
    network.train(25);
    const before = network.score('training');
    network.reset();
    expect(network.epochs).toBe(0);
    for (let i = 0; i < 25; i++) {
      network.train(1);
      network.draw();
      network.respond([i, 1]);
    }
    expect(network.epochs).toBe(25);
    expect(network.score('training')).toEqual(before);
  });

  it('takes a weight and a bias', () => {
    const network = new PlaneNetwork(options);
    network.setWeight(1, 1, 2, -0.75);
    network.setWeight(1, 0, 3, 1.25);
    const second = network.respond([0, 0])[1]!;
    expect(second.weights[1]![2]).toBe(-0.75);
    expect(second.bias).toEqual([1.25, 0]);
  });
});
