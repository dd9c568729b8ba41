/** The figures' words in English. */
import type { PartName } from './birds';
import type { MeasureName } from './metrics';
import type { Order } from './model';
import type { StageName } from './stages';

interface Count {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

const species: readonly string[] = ['Adélie', 'Chinstrap', 'Gentoo'];
const features: readonly string[] = ['bill length', 'bill depth', 'flipper length', 'body mass'];

function unitOf(feature: number): string {
  return feature === 3 ? 'g' : 'mm';
}

export const en = {
  species,
  features,
  step: {
    figureName: 'One training step, tensor by tensor',
    caption:
      'One training step of a network with 27 parameters on six real penguins. Point at a number, or walk through a table with the arrow keys: the line below says how it came about, and the numbers it was made from are framed.',
    stages: 'Stages of the loop',
    stage: 'Stage',
    stageOf: (stage: number) => `${stage} of 7`,
    trainingStep: 'Training step',
    titles: {
      prepare: 'Prepare',
      build: 'Build',
      forward: 'Forward',
      loss: 'Loss',
      backward: 'Backward',
      update: 'Update',
      repeat: 'Repeat',
    } satisfies Record<StageName, string> as Record<StageName, string>,
    texts: {
      prepare:
        'Six birds of the training set, as they were measured. From each number the mean of its column over the training set is taken, and what is left is divided by its standard deviation. Y says which species each bird is.',
      build:
        'All that the network knows: two layers of weights and biases, 4·3 + 3 + 3·3 + 3 = 27 numbers.',
      forward:
        'The six birds go through both layers at once. What comes out, P, is a probability for each species: every row adds up to 1.',
      loss: 'For each bird, minus the logarithm of the probability that its own species got. The mean of the six is the loss L.',
      backward:
        'The loss’s derivative by every number, from the output back to the first weights. The gradient of a tensor has the shape of that tensor.',
      update:
        'Each parameter goes against its gradient by the share α = 0.3. These 27 numbers are all that the step leaves behind.',
      repeat:
        'The next batch, with the new parameters, from stage 3 on. In ten epochs the loss falls on the training set, and on birds that are not in it.',
    } satisfies Record<StageName, string> as Record<StageName, string>,
    names: {
      raw: 'measured',
      X: 'inputs',
      Y: 'targets',
      W1: 'weights of layer 1',
      b1: 'biases of layer 1',
      W2: 'weights of layer 2',
      b2: 'biases of layer 2',
      mean: 'means of the training set',
      deviation: 'standard deviations of the training set',
    } as Readonly<Record<string, string>>,
    key: (symbols: readonly string[]) =>
      symbols.map((symbol, i) => `${symbol} ${species[i]}`).join('   '),
    place: (name: string, row: number, column: number) => `${name}, row ${row}, column ${column}`,
    given: {
      raw: (feature: number, value: string) =>
        `The ${features[feature]} of this bird: ${value} ${unitOf(feature)}.`,
      mean: (feature: number, value: string) =>
        `The mean ${features[feature]} of the 204 birds of the training set: ${value} ${unitOf(feature)}.`,
      deviation: (feature: number, value: string) =>
        `The standard deviation of the ${features[feature]} in the training set: ${value} ${unitOf(feature)}.`,
      target: (own: boolean, column: number) =>
        own
          ? `1: this bird is of the species ${species[column]}.`
          : `0: this bird is not of the species ${species[column]}.`,
      drawn: 'Drawn at random when the network was built.',
      zero: 'Biases start at 0.',
      learned: (steps: number) => `As the ${steps} steps before have left it.`,
    },
    nudged: (value: string) =>
      `Measured by moving the parameter by ±0.00001 and computing the loss twice: ${value}.`,
    batchLoss: (step: number, before: string, after: string) =>
      `Step ${step}: on its own six birds the loss was ${before} and is ${after} now.`,
    setLoss: (train: string, validation: string) =>
      `On all 204 birds of the training set it is ${train}, on the 69 of the validation set ${validation}.`,
    next: (step: number) => `On to step ${step}`,
    noNext: 'That was the last of ten epochs.',
    curves: 'Mean loss after every training step',
    description: (step: number, stage: string, batch: readonly string[], what: string) =>
      `Training step ${step} of 340, stage “${stage}”. The batch: ${batch.join(', ')}. ${what}`,
  },
  epochs: {
    figureName: 'Ten epochs in batches',
    caption:
      'Every mark is a bird of the training set, in the order in which this epoch deals them. Filled: read already. On the band: the batch of the next step.',
    order: 'Order',
    orders: {
      shuffled: 'shuffled before every epoch',
      sorted: 'sorted by species',
      unsplit: 'not shuffled even before the split',
    } satisfies Record<Order, string> as Record<Order, string>,
    size: 'Birds per step',
    sizeOf: (size: number) => (size === 204 ? '204 (all)' : String(size)),
    rate: 'Learning rate α',
    epoch: (epoch: number, step: number, of: number) => `Epoch ${epoch}, step ${step} of ${of}`,
    over: 'Ten epochs are over.',
    curves: 'Mean loss on the whole set',
    train: 'training',
    validation: 'validation',
    steps: 'Steps',
    set: 'Set',
    parts: {
      train: 'Training',
      validation: 'Validation',
      test: 'Test',
    } satisfies Record<PartName, string> as Record<PartName, string>,
    loss: 'Loss',
    right: 'Right',
    of: (right: number, size: number) => `${right} of ${size}`,
    accuracy: 'Accuracy',
    look: 'Look',
    looks: (count: number) =>
      count < 2
        ? 'Looked at once: an honest number.'
        : `Looked at ${count} times. If you chose by it, it is no test any more.`,
    closed: (looks: number) =>
      looks === 0 ? 'Closed until you have chosen.' : `Closed again. Looks so far: ${looks}.`,
    description: (state: {
      readonly order: string;
      readonly size: number;
      readonly rate: string;
      readonly step: number;
      readonly train: string;
      readonly validation: string;
    }) =>
      `${state.size} birds per step, ${state.order}, learning rate ${state.rate}. After ${state.step} steps: ${state.train} right in the training set, ${state.validation} in the validation set.`,
  },
  metrics: {
    figureName: 'A threshold and its measures',
    caption:
      'The 69 birds of the validation set by how sure one neuron is that they are chinstraps. Drag the threshold: from it on the neuron says yes. Outlined marks are mistakes.',
    threshold: 'Threshold',
    thresholdText: (threshold: string, accuracy: string, precision: string, recall: string) =>
      `${threshold}; accuracy ${accuracy}, precision ${precision}, recall ${recall}`,
    positive: '13 chinstraps ●',
    negative: '56 others ▲',
    axes: ['', ''] as readonly [string, string],
    matrix: 'Confusion matrix of the validation set',
    rows: 'is',
    columns: 'is called',
    names: ['other', 'chinstrap'],
    cells: [
      ['true negatives', 'false positives'],
      ['false negatives', 'true positives'],
    ],
    cell: (name: string, count: number) => `${count} ${name}`,
    measures: {
      accuracy: 'Accuracy',
      precision: 'Precision',
      recall: 'Recall',
    } satisfies Record<MeasureName, string> as Record<MeasureName, string>,
    letters: { accuracy: 'A', precision: 'P', recall: 'R' } satisfies Record<
      MeasureName,
      string
    > as Record<MeasureName, string>,
    questions: {
      accuracy: 'How many of all answers are right?',
      precision: 'How many of those called chinstraps are chinstraps?',
      recall: 'How many of the chinstraps were found?',
    } satisfies Record<MeasureName, string> as Record<MeasureName, string>,
    undefinedWord: 'nobody was called a chinstrap',
    never: (accuracy: string) => `Whoever always says no has an accuracy of ${accuracy}.`,
    description: (threshold: string, count: Count, measures: string) =>
      `At a threshold of ${threshold}: ${count.truePositives} true positives, ${count.falsePositives} false positives, ${count.falseNegatives} false negatives, ${count.trueNegatives} true negatives. ${measures}.`,
  },
};

export type Words = typeof en;
