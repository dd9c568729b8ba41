/** What the figure says. English sets the type: what Chinese lacks is an error. */
import { defineWords } from '@/i18n/define-words';

interface Reading {
  readonly w: string;
  readonly loss: string;
  readonly slope: string;
}

export const useWords = defineWords(
  {
    figureName: 'A loss and its slope',
    caption: 'Drag the weight: the loss and its slope follow.',
    description: ({ w, loss, slope }: Reading) =>
      `With the weight at ${w}, the loss is ${loss} and its slope is ${slope}.`,
    weight: 'Weight',
    sums: (w: string) => `At w = ${w}`,
  },
  {
    figureName: '损失和它的导数',
    caption: '拖动权重，损失和斜率随之变化。',
    description: ({ w, loss, slope }) => `权重为 ${w} 时，损失为 ${loss}，斜率为 ${slope}。`,
    weight: '权重',
    sums: (w) => `当 w = ${w} 时`,
  },
);
