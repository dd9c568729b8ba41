/** Words around taking a model along. */
import type { Note, Reason } from '@/export';
import { defineWords } from '@/i18n/define-words';

const count = new Intl.NumberFormat('en');

type Sentence = (kind: string, setting: string) => string;

const en = {
  take: 'Take the model along',
  notLoaded: 'What writes the files could not be loaded. Check your connection and try again.',
  which: 'Model',
  model: (name: string, weights: number) => `${name}, ${count.format(weights)} weights`,
  cannot: 'This model cannot be written as it is, so nothing is. What stands in the way:',
  reasons: {
    kind: (kind) => `is a ${kind}, which has no counterpart here, or is a layer of your own.`,
    nested: () => 'is a model within a model: build one model of its layers.',
    setting: (kind, setting) =>
      `is a ${kind} with the setting ${setting}, which has no counterpart here.`,
    unreadable: (kind, setting) =>
      setting === ''
        ? `is a ${kind} that cannot be read.`
        : `is a ${kind} whose setting ${setting} cannot be read.`,
  } as Readonly<Record<Reason, Sentence>>,
  whole: (layers: number, weights: number) =>
    `All ${count.format(layers)} layers and ${count.format(weights)} weights go along, ready for Colab, Kaggle or a cluster. A notebook or a script needs the file of weights beside it.`,
  notes: {
    untrained: 'Nothing trained this model, so the files have no training.',
    'own-optimizer':
      'What trained it has no counterpart in the other libraries, so the files have no training.',
    'own-loss':
      'Its loss is code of the cell’s own, so the files have no training: you write the loss.',
    loop: 'The cell trains in a loop of its own: optimizer, loss and batch size go along as they were seen; the number of epochs, and what the loop adds to the loss, is for you to set.',
    'data-mnist': 'The files load MNIST themselves, from where each library has it.',
    'data-inside': 'The examples that it was trained on go along, in the file of weights.',
    'data-own': 'The data do not go along: the files read yours, from x.npy and y.npy.',
    'no-sample':
      'The files cannot compare what they predict with the page: the run was stopped, or the model could not be asked.',
  } as Readonly<Record<Note, string>>,
  framework: 'For',
  frameworks: { PyTorch: 'PyTorch', Keras: 'Keras 3' },
  parts: {
    zip: 'Everything (.zip)',
    notebook: 'Notebook (.ipynb)',
    script: 'Script (.py)',
    weights: 'Weights (.npz)',
  },
  saved: (name: string) => `Handed to your browser as ${name}.`,
};

export type TakeAlongWords = typeof en;

const zh: TakeAlongWords = {
  take: '带走模型',
  notLoaded: '写文件的代码没能加载出来。请检查网络后重试。',
  which: '模型',
  model: (name, weights) => `${name}，${count.format(weights)} 个权重`,
  cannot: '这个模型没法完整写出，所以什么也不写。原因：',
  reasons: {
    kind: (kind) => `是 ${kind}，在这里没有对应的层，或者是你自己写的层。`,
    nested: () => '是模型里的模型：请把各层直接搭成一个模型。',
    setting: (kind, setting) => `是 ${kind}，它的设置 ${setting} 在这里没有对应。`,
    unreadable: (kind, setting) =>
      setting === '' ? `是 ${kind}，无法读取。` : `是 ${kind}，它的设置 ${setting} 无法读取。`,
  },
  whole: (layers, weights) =>
    `全部 ${count.format(layers)} 层、${count.format(weights)} 个权重都会带走，可用于 Colab、Kaggle 或集群。笔记本和脚本需要与权重文件放在一起。`,
  notes: {
    untrained: '这个模型没有训练过，所以文件里没有训练代码。',
    'own-optimizer': '训练它的优化器在其他库里没有对应，所以文件里没有训练代码。',
    'own-loss': '它的损失是单元里自己写的代码，所以文件里没有训练代码，损失要由你来写。',
    loop: '单元用自己写的循环训练：优化器、损失和批量大小按运行时所见带走；轮数以及循环里另加的损失项由你设定。',
    'data-mnist': '文件会自己加载 MNIST，用各个库自带的下载方式。',
    'data-inside': '训练用的样本也一起带走，就在权重文件里。',
    'data-own': '数据不会带走：文件从 x.npy 和 y.npy 读取你的数据。',
    'no-sample': '文件没法把自己的预测与网页比较：运行被停止了，或者模型没法试算。',
  },
  framework: '用于',
  frameworks: { PyTorch: 'PyTorch', Keras: 'Keras 3' },
  parts: {
    zip: '全部（.zip）',
    notebook: '笔记本（.ipynb）',
    script: '脚本（.py）',
    weights: '权重（.npz）',
  },
  saved: (name) => `已交给浏览器：${name}。`,
};

export const useWords = defineWords(en, zh);
