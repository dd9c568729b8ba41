/** The figures' English words. */
import type { HiddenActivation, TaskName } from './tasks';

interface PlaygroundWords {
  readonly task: string;
  readonly hidden: readonly number[];
  readonly activation: string;
  readonly parameters: number;
  readonly epochs: number;
  readonly loss: string;
  readonly right: string;
  readonly shown: string;
}

function describeLayers(hidden: readonly number[]): string {
  return hidden.length === 0 ? 'no hidden layer' : `hidden layers of ${hidden.join(', ')} units`;
}

export const en = {
  playground: {
    figureName: 'A network that parts points',
    caption:
      'Every square in the graph is a map of the plane: what that unit answers at every point. Point at one to enlarge it, click it to keep it, and type other weights. Drag the ring to another input.',
    description: (now: PlaygroundWords) =>
      `${now.task}; ${describeLayers(now.hidden)}, activation ${now.activation}, ${now.parameters} parameters. After ${now.epochs} epochs the training loss is ${now.loss} and ${now.right} of the training points are right. Enlarged: ${now.shown}.`,
    task: 'Points',
    tasks: { xor: 'XOR', rings: 'Rings', moons: 'Moons', spirals: 'Spirals' } satisfies Record<
      TaskName,
      string
    > as Record<TaskName, string>,
    activation: 'Activation',
    activations: {
      tanh: 'tanh',
      sigmoid: 'sigmoid',
      relu: 'ReLU',
      linear: 'none',
    } satisfies Record<HiddenActivation, string> as Record<HiddenActivation, string>,
    layers: 'Hidden layers',
    fewerLayers: 'One hidden layer fewer',
    moreLayers: 'One hidden layer more',
    units: (layer: number) => `Units in layer ${layer}`,
    fewerUnits: (layer: number) => `One unit fewer in layer ${layer}`,
    moreUnits: (layer: number) => `One unit more in layer ${layer}`,
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    restart: 'Reset',
    renew: 'Other weights',
    epoch: 'epoch',
    parameters: 'parameters',
    loss: 'loss',
    right: 'right',
    training: 'training points',
    test: 'test points',
    series: ['training', 'test'] as readonly [string, string],
    showTest: 'Show test points (hollow)',
    curve: 'Loss over the epochs',
    graph: {
      inputs: ['x₁', 'x₂'] as readonly [string, string],
      output: 'Output ŷ',
      outputSymbol: 'ŷ',
      hidden: (layer: number, unit: number) => `Hidden layer ${layer}, unit ${unit}`,
    },
    title: (unit: string, input: string) => `${unit}, for the input ${input}`,
    weight: (from: string) => `Weight of ${from}`,
    bias: 'Bias b',
    probe: 'Input (x₁, x₂)',
    probeText: (input: string, output: string) => `${input}; output ${output}`,
    product: (layer: string) => `${layer}, written out as a matrix product`,
    layerNames: (layer: number, count: number) =>
      layer === count ? 'The output layer' : `Hidden layer ${layer}`,
  },
  layer: {
    figureName: 'Three hidden units as a matrix product',
    caption:
      'Three units, three dashed lines, one matrix product. Drag the ring; type into W and b and see which line moves. Blue is where the fourth unit, which adds up the three, says yes.',
    description: (input: string, a: readonly string[], output: string, right: number) =>
      `For the input ${input} the three units answer ${a.join(', ')}; the output is ${output}. ${right} of the 200 points are right.`,
    weight: (row: number, column: number) => `W, row ${row}, column ${column}`,
    bias: (row: number) => `b, row ${row}`,
    product: 'The layer, written out',
    probe: 'Input (x₁, x₂)',
    probeText: (input: string, output: string) => `${input}; output ${output}`,
    right: (right: number) => `${right} of 200 points are on the right side of 0.5.`,
  },
  fold: {
    figureName: 'Layers that fold an interval',
    caption:
      'Each layer has two ReLU units and folds the interval once. Add layers, and drag the point along.',
    description: (layers: number, pieces: number, deep: number, shallow: number) =>
      `${layers} layers of two units make a zigzag of ${pieces} straight pieces with ${deep} parameters. One hidden layer needs ${shallow}.`,
    layers: 'Layers',
    axes: ['x', 'y'] as readonly [string, string],
    handle: 'Input x',
    handleText: (x: string, y: string) => `${x}; output ${y}`,
    through: 'through the layers',
    pieces: 'straight pieces',
    columns: ['hidden units', 'parameters'] as readonly [string, string],
    deep: (layers: number) => (layers === 1 ? '1 layer of 2' : `${layers} layers of 2`),
    shallow: 'one single layer',
  },
};

export type Words = typeof en;
