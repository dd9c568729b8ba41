/** Words of taking a cell along as files. */
import { defineWords } from '@/i18n/define-words';
import type { Limit } from './limits-of';

const en = {
  heading: 'Take it along as a file that runs',
  page: 'One HTML file',
  pageNote:
    'A page for any browser that needs no network and no server: the code, its sliders, the engine and the data that the code names. It is about 3.5 MB without data.',
  data: (count: number) =>
    count === 1
      ? '1 packed file of data goes along.'
      : `${count} packed files of data go along, each up to 1 MB.`,
  notAlong: 'What does not work outside the lesson:',
  limits: {
    figures: 'figures of the lesson that ask this cell’s model: the file has no figures',
    models: 'saving and loading models by name: the file keeps none',
    network: 'fetching from the network: the file reaches none',
  } satisfies Record<Limit, string>,
  notebook:
    'A notebook in Python cannot run this code, but it can have the model: run the cell, and “Take the model along” below its output writes one for PyTorch or Keras.',
  progress: (done: number, total: number) => `Gathering parts: ${done} of ${total}`,
  failed:
    'A part could not be fetched, so nothing was written. Check your connection and press the button again; if it stays so, reload the page.',
  saved: (name: string, megabytes: string) =>
    `Handed to your browser as ${name} (${megabytes} MB).`,
  noScript: 'This page needs JavaScript to run its code.',
};

const zh: typeof en = {
  heading: '存成能运行的文件带走',
  page: '单个 HTML 文件',
  pageNote:
    '一个网页文件，任何浏览器都能打开，不需要网络和服务器：代码、滑块、运行引擎，以及代码中写明的数据都在里面。不计数据约 3.5 MB。',
  data: (count) =>
    count === 1 ? '会带上 1 个数据文件。' : `会带上 ${count} 个数据文件，每个不超过 1 MB。`,
  notAlong: '离开课程后不能用的部分：',
  limits: {
    figures: '课程中要调用这个单元模型的图：文件里没有这些图',
    models: '按名称保存和读取模型：文件不保存模型',
    network: '从网络获取内容：文件连不上网络',
  },
  notebook:
    'Python 笔记本运行不了这段代码，但可以带走模型：先运行单元，再用输出下方的“带走模型”生成 PyTorch 或 Keras 笔记本。',
  progress: (done, total) => `正在收集各部分：${done}/${total}`,
  failed: '有一部分没能取到，所以什么也没写。请检查网络后再按一次；如果仍然不行，请刷新页面。',
  saved: (name, megabytes) => `已交给浏览器：${name}（${megabytes} MB）。`,
  noScript: '这个网页需要 JavaScript 才能运行代码。',
};

export const copyAsWords = { en, zh };

export const useWords = defineWords(en, zh);
