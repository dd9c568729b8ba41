// The textbook way to write a small network, which `src/math/mlp` is measured against: a graph of node and
// link objects that learns a sample at a time. It follows the engine of the TensorFlow Playground
// (`playground/src/nn.ts`) in structure and in arithmetic, and is written anew: activations, errors and
// penalties are objects with a value and a derivative, which recomputes what it needs; derivatives
// add up in nodes and links until `updateWeights` averages and clears them. It is written for reading:
// neither slowed down nor tuned.

interface Differentiable {
  readonly output: (x: number) => number;
  readonly der: (x: number) => number;
}

export const tanh: Differentiable = {
  output: (x) => Math.tanh(x),
  der: (x) => {
    const output = tanh.output(x);
    return 1 - output * output;
  },
};

export const l1: Differentiable = {
  output: (w) => Math.abs(w),
  der: (w) => (w < 0 ? -1 : w > 0 ? 1 : 0),
};

interface ErrorFunction {
  readonly error: (output: number, target: number) => number;
  readonly der: (output: number, target: number) => number;
}

export const square: ErrorFunction = {
  error: (output, target) => 0.5 * (output - target) ** 2,
  der: (output, target) => output - target,
};

class Node {
  readonly inputLinks: Link[] = [];
  readonly outputs: Link[] = [];
  readonly activation: Differentiable;
  bias = 0.1;
  totalInput = 0;
  output = 0;
  /** The error's derivative with respect to the output, to the total input, and the latter's sum. */
  outputDer = 0;
  inputDer = 0;
  accInputDer = 0;
  numAccumulatedDers = 0;

  constructor(activation: Differentiable) {
    this.activation = activation;
  }

  updateOutput(): number {
    this.totalInput = this.bias;
    for (const link of this.inputLinks) {
      this.totalInput += link.weight * link.source.output;
    }
    this.output = this.activation.output(this.totalInput);
    return this.output;
  }
}

class Link {
  readonly source: Node;
  readonly dest: Node;
  readonly regularization: Differentiable | null;
  weight: number;
  /** Set when the L1 penalty has driven the weight through 0. */
  isDead = false;
  errorDer = 0;
  accErrorDer = 0;
  numAccumulatedDers = 0;

  constructor(source: Node, dest: Node, regularization: Differentiable | null, weight: number) {
    this.source = source;
    this.dest = dest;
    this.regularization = regularization;
    this.weight = weight;
  }
}

/** Layers of nodes; the first holds the inputs. */
export type Network = Node[][];

/** Fully connected layers of `sizes`, inputs first, with weights from −0.5 to 0.5. */
export function buildNetwork(
  sizes: readonly number[],
  activation: Differentiable,
  regularization: Differentiable | null,
  random: () => number,
): Network {
  const network = sizes.map((size) => Array.from({ length: size }, () => new Node(activation)));
  for (let layer = 1; layer < network.length; layer++) {
    for (const dest of network[layer]!) {
      for (const source of network[layer - 1]!) {
        const link = new Link(source, dest, regularization, random() - 0.5);
        source.outputs.push(link);
        dest.inputLinks.push(link);
      }
    }
  }
  return network;
}

/** The network's output for one sample. */
export function forwardProp(network: Network, inputs: readonly number[]): number {
  const inputLayer = network[0]!;
  for (let i = 0; i < inputLayer.length; i++) inputLayer[i]!.output = inputs[i]!;
  for (let layer = 1; layer < network.length; layer++) {
    for (const node of network[layer]!) node.updateOutput();
  }
  return network[network.length - 1]![0]!.output;
}

/** Adds the derivatives of one sample, the one last passed forward, to what has accumulated. */
export function backProp(network: Network, target: number, errorFunction: ErrorFunction): void {
  const outputNode = network[network.length - 1]![0]!;
  outputNode.outputDer = errorFunction.der(outputNode.output, target);
  for (let layer = network.length - 1; layer >= 1; layer--) {
    const nodes = network[layer]!;
    for (const node of nodes) {
      node.inputDer = node.outputDer * node.activation.der(node.totalInput);
      node.accInputDer += node.inputDer;
      node.numAccumulatedDers++;
    }
    for (const node of nodes) {
      for (const link of node.inputLinks) {
        if (link.isDead) continue;
        link.errorDer = node.inputDer * link.source.output;
        link.accErrorDer += link.errorDer;
        link.numAccumulatedDers++;
      }
    }
    if (layer === 1) continue;
    for (const node of network[layer - 1]!) {
      node.outputDer = 0;
      for (const link of node.outputs) node.outputDer += link.weight * link.dest.inputDer;
    }
  }
}

/** Moves the parameters down the mean of the derivatives accumulated since the last call. */
export function updateWeights(
  network: Network,
  learningRate: number,
  regularizationRate: number,
): void {
  for (let layer = 1; layer < network.length; layer++) {
    for (const node of network[layer]!) {
      if (node.numAccumulatedDers > 0) {
        node.bias -= (learningRate * node.accInputDer) / node.numAccumulatedDers;
        node.accInputDer = 0;
        node.numAccumulatedDers = 0;
      }
      for (const link of node.inputLinks) updateLink(link, learningRate, regularizationRate);
    }
  }
}

function updateLink(link: Link, learningRate: number, regularizationRate: number): void {
  if (link.isDead || link.numAccumulatedDers === 0) return;
  const { regularization } = link;
  const regulDer = regularization === null ? 0 : regularization.der(link.weight);
  link.weight -= (learningRate / link.numAccumulatedDers) * link.accErrorDer;
  const newWeight = link.weight - learningRate * regularizationRate * regulDer;
  if (regularization === l1 && link.weight * newWeight < 0) {
    link.weight = 0;
    link.isDead = true;
  } else {
    link.weight = newWeight;
  }
  link.accErrorDer = 0;
  link.numAccumulatedDers = 0;
}
