/** The whole program for Keras 3, which runs on TensorFlow, JAX or PyTorch. */
import { comment, writeData, writeSample, type Section } from '../sections';
import { countParameters, type Plan } from '../plan';
import { indent } from '../python';
import type { Recipe, Training } from '../recipe';
import { sayOptimiser } from '../torch/program';
import type { ScriptWords } from '../words';
import { writeKerasLoading, writeKerasModel } from './model';

export function writeKerasProgram(
  plan: Plan,
  training: Training,
  file: string,
  words: ScriptWords,
) {
  const sections: Section[] = [
    { heading: 'model', code: writeKerasModel(plan, words), act: [] },
    {
      heading: 'weights',
      code: writeKerasLoading(plan, file, words),
      act: [
        'model = load_weights(build())',
        `assert model.count_params() == ${countParameters(plan)}`,
      ],
    },
    ...(plan.model.sample === null ? [] : [checkSection(plan, file, words)]),
    ...trainingSections(plan, training, file, words),
  ];
  return { imports: ['import keras', 'import numpy as np', 'from keras import layers'], sections };
}

function checkSection(plan: Plan, file: string, words: ScriptWords): Section {
  const code = [
    `def check(model, path="${file}"):`,
    ...indent([
      `"""${words.check}"""`,
      ...writeSample(plan, (array) => array),
      'answers = model.predict(inputs if len(inputs) > 1 else inputs[0], verbose=0)',
      'if not isinstance(answers, (list, tuple)):',
      ...indent(['answers = [answers]']),
      'return max(float(np.abs(a - b).max()) for a, b in zip(answers, outputs))',
    ]),
  ].join('\n');
  return { heading: 'check', code, act: [`print("${words.checked}", check(model))`] };
}

function trainingSections(
  plan: Plan,
  training: Training,
  file: string,
  words: ScriptWords,
): Section[] {
  const { recipe, notes } = training;
  if (recipe === null) {
    const text = words.missing[notes[0] as keyof ScriptWords['missing']];
    const known = plan.model.optimizer === null ? [] : comment(sayOptimiser(plan.model));
    return [{ heading: 'train', code: [...comment(text), ...known].join('\n'), act: [] }];
  }
  const sizes = plan.inputs[0]!.shape.slice(1).join(', ');
  const read = [
    '(images, digits), _ = keras.datasets.mnist.load_data()',
    `x = (images / 255).astype("float32").reshape(-1, ${sizes})`,
    'return x, keras.utils.to_categorical(digits, 10)',
  ];
  return [
    {
      heading: 'data',
      code: writeData(plan, training, file, words, read),
      act: ['x, y = load_data()'],
    },
    {
      heading: 'train',
      code: writeTraining(recipe, words),
      act: [
        ...(notes.includes('loop') ? comment(words.loop) : []),
        `train(model, x, y, epochs=${recipe.epochs})`,
        'model.save("trained.keras")',
      ],
    },
  ];
}

function writeTraining(recipe: Recipe, words: ScriptWords): string {
  const { optimiser, loss, batchSize, validationSplit, shuffle, accuracy } = recipe;
  return [
    `def train(model, x, y, epochs, batch_size=${batchSize}):`,
    ...indent([
      `"""${words.train}"""`,
      'model.compile(',
      ...indent([
        `optimizer=${optimiser.keras},`,
        `loss=${loss.keras},`,
        ...(accuracy ? ['metrics=["accuracy"],'] : []),
      ]),
      ')',
      'return model.fit(',
      ...indent([
        'x, y, epochs=epochs, batch_size=batch_size,',
        `validation_split=${validationSplit}, shuffle=${shuffle ? 'True' : 'False'},`,
      ]),
      ')',
    ]),
  ].join('\n');
}
