/** What the figure says, in the language of the page. */
import { defineWords } from '@/i18n/define-words';

const en = {
  caption: 'Move the weight: the loss and its slope follow.',
  description: (w: string, loss: string, slope: string) =>
    `With the weight at ${w}, the loss is ${loss} and its slope is ${slope}.`,
  weight: 'Weight',
  loss: 'Loss',
  slope: 'Slope',
};

const zh: typeof en = {
  caption: '移动权重，损失和斜率随之变化。',
  description: (w, loss, slope) => `权重为 ${w} 时，损失为 ${loss}，斜率为 ${slope}。`,
  weight: '权重',
  loss: '损失',
  slope: '斜率',
};

export const useWords = defineWords(en, zh);
