/** Words of the page that a runnable file is. */
import { defineWords } from '@/i18n/define-words';

const en = {
  title: (lesson: string, cell: string) => `${lesson}: ${cell}`,
  intro:
    'This file holds all that it needs. It runs without a network, and its code reaches none. Change the code or the sliders, and press Run.',
  from: 'It was made from this lesson of Gradient Lab:',
  licences: 'Licences of the packages in this file',
  broken:
    'This file is damaged: it was probably cut off on its way. Ask for it again, or make it anew in the lesson.',
};

const zh: typeof en = {
  title: (lesson, cell) => `${lesson}：${cell}`,
  intro:
    '这个文件自带所需的一切，不联网也能运行，其中的代码也连不上网络。可以修改代码或拖动滑块，再按“运行”。',
  from: '它出自“梯度实验室”的这一课：',
  licences: '文件所含软件包的许可证',
  broken: '这个文件已损坏，可能在传送途中被截断。请让对方重新发送，或在课程里重新生成。',
};

export const runnableWords = { en, zh };

export const useWords = defineWords(en, zh);
