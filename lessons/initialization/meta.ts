import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'generalisation',
  order: 1,
  requires: ['activations', 'network', 'backprop', 'training'],
  title: { en: 'Signals in deep networks', zh: '深层网络中的信号' },
  summary: {
    en: 'Why ten layers lose what they are shown on the way forward and the gradient on the way back, and how the size of the first weights saves both.',
    zh: '十层网络为什么会在往前传时丢掉输入、往回传时丢掉梯度，而初始权重的大小又怎样把两者都救回来。',
  },
  minutes: 45,
  terms: [
    { id: 'z', tex: 'z', entry: 'weighted-sum', code: ['z'] },
    { id: 'f', tex: 'f', entry: 'activation-function', code: ['f'] },
    { id: 'a', tex: 'a', entry: 'activation', code: ['a'] },
    {
      id: 'slope',
      tex: "f'(z)",
      entry: 'derivative',
      name: { en: 'slope of the activation function', zh: '激活函数的导数' },
      code: [],
    },
    { id: 'x', tex: 'x', entry: 'input', code: ['inputs', 'x'] },
    { id: 'w', tex: 'w', entry: 'weight', code: ['weights', 'w1', 'w2'] },
    { id: 'gradient', tex: '\\partial', entry: 'gradient', code: ['grads'] },
    { id: 'deviation', tex: '\\sigma_w', entry: 'initialization', code: ['deviation'] },
    { id: 'gain', tex: 'g', entry: 'gain', code: ['gain'] },
    { id: 'n', tex: 'n', entry: 'fan-in', code: [] },
    { id: 'rate', tex: '\\alpha', entry: 'learning-rate', code: ['rate'] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
  ],
  figures: ['chain', 'deep'],
  cells: ['depth', 'silent'],
  exercises: ['scale', 'revive'],
});
