/** Words of taking a cell along as files. */
import { defineWords } from '@/i18n/define-words';
import type { Limit } from './limits-of';

const en = {
  heading: 'Take it along as files that run',
  page: 'One HTML file',
  pageNote:
    'A page for any browser that needs no network and no server: the code, its sliders, the engine and the data that the code names. It is about 3.5 MB without data.',
  data: (count: number) =>
    count === 1
      ? '1 packed file of data goes along.'
      : `${count} packed files of data go along, each up to 1 MB.`,
  project: 'Vite project (zip)',
  projectNote:
    'A project for developers: the code as an ordinary TypeScript module, a small runtime to read and change, and a page with the sliders, charts and log. It is about 60 KB without data; npm fetches TensorFlow.js when it is installed.',
  notAlong: 'What does not work outside the lesson, or works differently:',
  limits: {
    figures: 'figures of the lesson that ask this cell’s model: none comes along',
    models:
      'models that you have saved stay here: the HTML file keeps none, the project keeps its own',
    network: 'fetching from the network: the HTML file reaches none, the project may',
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
  project: 'Vite 项目（zip）',
  projectNote:
    '一个供开发者使用的项目：代码是普通的 TypeScript 模块，附有一套可以阅读和修改的精简运行环境，网页上有滑块、图表和日志。不计数据约 60 KB；TensorFlow.js 在安装时从 npm 下载。',
  notAlong: '离开课程后不能用或有所不同的部分：',
  limits: {
    figures: '课程中要调用这个单元模型的图：不会带上',
    models: '你在这里保存的模型不会带上：HTML 文件不保存模型，项目另存自己的模型',
    network: '从网络获取内容：HTML 文件连不上网络，项目可以',
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
