/** The whole program for PyTorch. */
import { comment, writeData, writeSample, type Section } from '../sections';
import type { Plan } from '../plan';
import { indent } from '../python';
import type { Recipe, Training } from '../recipe';
import type { ScriptWords } from '../words';
import { writeTorchLoading, writeTorchModel, type TorchModel } from './model';

export function writeTorchProgram(
  plan: Plan,
  training: Training,
  file: string,
  words: ScriptWords,
) {
  const model = writeTorchModel(plan, words);
  const sections: Section[] = [
    { heading: 'model', code: model.code, act: [] },
    {
      heading: 'weights',
      code: writeTorchLoading(plan, file, words),
      act: ['model = load_weights(Model())'],
    },
    ...(plan.model.sample === null ? [] : [checkSection(plan, file, words)]),
    ...trainingSections(plan, training, model, file, words),
  ];
  const uses = (text: string) => sections.some(({ code }) => code.includes(text));
  const imports = [
    'import numpy as np',
    'import torch',
    'from torch import nn',
    ...(uses('F.') ? ['from torch.nn import functional as F'] : []),
    ...(uses('DataLoader') ? ['from torch.utils.data import DataLoader, TensorDataset'] : []),
  ];
  return { imports, sections };
}

function checkSection(plan: Plan, file: string, words: ScriptWords): Section {
  const code = [
    `def check(model, path="${file}"):`,
    ...indent([
      `"""${words.check}"""`,
      ...writeSample(plan, (array) => `torch.from_numpy(${array})`),
      'model.eval()',
      'with torch.no_grad():',
      ...indent(['answers = model(*inputs)']),
      'if not isinstance(answers, tuple):',
      ...indent(['answers = (answers,)']),
      'return max(float((a - b).abs().max()) for a, b in zip(answers, outputs))',
    ]),
  ].join('\n');
  return { heading: 'check', code, act: [`print("${words.checked}", check(model))`] };
}

const mnist = [
  'from torchvision import datasets',
  'images = datasets.MNIST("data", train=True, download=True)',
];

function trainingSections(
  plan: Plan,
  training: Training,
  model: TorchModel,
  file: string,
  words: ScriptWords,
): Section[] {
  const { recipe, notes } = training;
  if (recipe === null) return [missingSection(plan, training, words)];
  const sizes = plan.inputs[0]!.shape.slice(1).join(', ');
  const read = [
    ...mnist,
    `x = (images.data.float() / 255).reshape(-1, ${sizes})`,
    'return x, F.one_hot(images.targets, 10).float()',
  ];
  return [
    {
      heading: 'data',
      code: writeData(plan, training, file, words, read),
      act: ['x, y = load_data()'],
    },
    {
      heading: 'train',
      code: writeTraining(plan, recipe, model, words),
      act: [
        ...(notes.includes('loop') ? comment(words.loop) : []),
        `train(model, x, y, epochs=${recipe.epochs})`,
        'torch.save(model.state_dict(), "trained.pt")',
      ],
    },
  ];
}

function missingSection({ model }: Plan, { notes }: Training, words: ScriptWords): Section {
  const [note] = notes;
  const text = words.missing[note as keyof ScriptWords['missing']];
  const name = model.optimizer?.name;
  return {
    heading: 'train',
    code: [...comment(text), ...(name === undefined ? [] : comment(sayOptimiser(model)))].join(
      '\n',
    ),
    act: [],
  };
}

/** The page's optimizer as the page has it. */
export function sayOptimiser({ optimizer }: Plan['model']): string {
  const { name, settings } = optimizer ?? { name: '', settings: {} };
  const said = Object.entries(settings).map(([key, value]) => `${key} ${String(value)}`);
  return `TensorFlow.js: ${name}, ${said.join(', ')}`;
}

function writeTraining(plan: Plan, recipe: Recipe, model: TorchModel, words: ScriptWords): string {
  const { loss, optimiser, batchSize, validationSplit, shuffle, accuracy } = recipe;
  const [rank = 2] = plan.outputRanks;
  const error = (x: string) =>
    loss.torch(`model(${x})`, model.hasLogits ? `model.logits(${x})` : null, rank);
  const penalty = model.penalty === null ? '' : ` + ${model.penalty}`;
  const right = {
    class: '(model(xb).argmax(-1) == yb.argmax(-1)).float().mean()',
    index: '(model(xb).argmax(-1).flatten() == yb.flatten()).float().mean()',
    threshold: '((model(xb) > 0.5) == (yb > 0.5)).float().mean()',
    none: '',
  }[loss.judged ?? 'none'];
  const held = validationSplit > 0;
  const data = held ? 'TensorDataset(x[:-held], y[:-held])' : 'TensorDataset(x, y)';
  const said = [
    `${words.epoch} {epoch + 1}: ${words.lossIs} {total / seen:.4f}`,
    ...(accuracy ? [`${words.accuracyIs} {right / seen:.4f}`] : []),
    ...(held ? [`${words.validationIs} {validation:.4f}`] : []),
  ];
  return [
    `def train(model, x, y, epochs, batch_size=${batchSize}):`,
    ...indent([
      `"""${words.train}"""`,
      'device = "cuda" if torch.cuda.is_available() else "cpu"',
      'model.to(device)',
      'x, y = (torch.as_tensor(values, dtype=torch.float32) for values in (x, y))',
      ...(held ? [`held = max(1, int(len(x) * ${validationSplit}))`] : []),
      `batches = DataLoader(${data}, batch_size, shuffle=${shuffle ? 'True' : 'False'})`,
      `optimizer = ${optimiser.torch}`,
      'for epoch in range(epochs):',
      ...indent([
        'model.train()',
        `total = ${accuracy ? 'right = ' : ''}seen = 0`,
        'for xb, yb in batches:',
        ...indent([
          'xb, yb = xb.to(device), yb.to(device)',
          `loss = ${error('xb')}${penalty}`,
          'optimizer.zero_grad()',
          'loss.backward()',
          'optimizer.step()',
          'seen += len(xb)',
          'total += loss.item() * len(xb)',
          ...(accuracy
            ? ['with torch.no_grad():', ...indent([`right += ${right}.item() * len(xb)`])]
            : []),
        ]),
        ...(held
          ? [
              'model.eval()',
              'with torch.no_grad():',
              ...indent([
                'xb, yb = x[-held:].to(device), y[-held:].to(device)',
                `validation = (${error('xb')}).item()`,
              ]),
            ]
          : []),
        `print(f"${said.join(', ')}")`,
      ]),
      'model.eval()',
    ]),
  ].join('\n');
}
