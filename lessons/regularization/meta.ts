import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'generalisation',
  order: 0,
  requires: ['network', 'loss', 'gradient-descent', 'optimizers', 'training'],
  title: { en: 'Overfitting and regularisation', zh: '过拟合与正则化' },
  summary: {
    en: 'Why a network that makes no mistake on its examples may fail on new ones, and what each remedy is worth: penalties, dropout, early stopping, changed copies, batch norm, and more data.',
    zh: '训练样本上一个不错，新样本上为什么还会出错；惩罚、丢弃法、早停、数据增强、批量归一化和更多的数据，各有多少用处。',
  },
  minutes: 60,
  terms: [
    { id: 'x', tex: 'x', entry: 'input', code: ['x', 'images'] },
    { id: 'y', tex: 'y', entry: 'target', code: ['y', 'labels'] },
    { id: 'p', tex: '\\hat y', entry: 'prediction', code: [] },
    { id: 'w', tex: 'w', entry: 'weight', code: ['w', 'matrices'] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
    {
      id: 'lambda',
      tex: '\\lambda',
      entry: 'regularization-strength',
      code: ['l1', 'l2', 'strength'],
    },
    { id: 'degree', tex: 'd', entry: 'degree', code: [] },
    { id: 'k', tex: 'k', entry: 'fold', code: ['k'] },
    {
      id: 'q',
      tex: 'q',
      entry: 'dropout',
      name: { en: 'share taken out', zh: '丢弃的比例' },
      code: ['drop'],
    },
  ],
  figures: ['fit', 'folds', 'network', 'pictures'],
  cells: ['remedies', 'leak'],
  exercises: ['folds', 'penalty', 'patience'],
});
