/** English words of scripts and notebooks. */
export const en = {
  title: (name: string, framework: string) => `${name}, in ${framework}`,
  from: 'Made in Gradient Lab from a model of TensorFlow.js, with its layers, weights and training.',
  beside: (weights: string) => `Keep the file ${weights} beside this one: the weights are in it.`,
  upload: (weights: string) =>
    `In Colab, upload \`${weights}\` with the folder button at the left. On Kaggle, add it as a data set and change the path. On a cluster, copy both files into one folder.`,
  headings: {
    model: 'The model',
    weights: 'The weights of the page',
    check: 'Does it answer as it did on the page?',
    data: 'Examples to train on',
    train: 'Training on',
  },
  modelTakes: (shapes: readonly string[]) =>
    `Takes what the model on the page takes, with the channels last: ${shapes.join(' and ')}.`,
  startAnew: 'Random weights by the rules of the page, to train from nothing.',
  load: 'Puts the weights of the page into the model.',
  loadTurned:
    'Puts the weights of the page into the model. TensorFlow has them as [in, out] and [height, width, in, out], PyTorch the other way round.',
  kerasModel: 'The layers of the page, for Keras 3.',
  channelsFirst: 'PyTorch has the channels first.',
  check: 'The largest difference from what the model on the page predicted for made-up inputs.',
  checked: 'Largest difference from the page:',
  dataMnist: 'The 60,000 training images of MNIST, 0 to 1, and their digits, one-hot.',
  dataInside: 'The examples that the page trained on: they are in the file of weights.',
  dataOwn: (x: string, y: string) =>
    `Your own examples: x.npy with inputs of shape ${x}, y.npy with targets of shape ${y}.`,
  train: 'Trains on as the page did.',
  loop: 'The cell trains in a loop of its own, so the number of epochs is yours to choose; what the loop adds to the loss is not here.',
  missing: {
    untrained: 'Nothing trained this model on the page, so there is no training here.',
    'own-optimizer':
      'What trained this model on the page has no counterpart here, so there is no training.',
    'own-loss':
      'The loss of this model is code of the page’s own, so there is no training here: write yours, with the optimizer below.',
  },
  epoch: 'epoch',
  lossIs: 'loss',
  validationIs: 'validation loss',
  accuracyIs: 'accuracy',
};
