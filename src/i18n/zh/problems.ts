/** 确切的出错原因，以及该怎么办。 */
import type { Problems } from '../en/problems';

function didYouMean(meant: string, otherwise: string): string {
  return meant === '' ? otherwise : `是不是想写 ${meant}？`;
}

const insteadOf: Readonly<Record<string, string>> = {
  alert: '要输出内容，请用 console.log。',
  confirm: '请把选择直接写进代码，例如写成一个 const。',
  prompt: '请把数值直接写进代码，或用 param 做成滑块。',
  localStorage: '要保存训练好的模型，请用 gradient-lab 的 models.save。',
  sessionStorage: '要保存训练好的模型，请用 gradient-lab 的 models.save。',
  Image: '要读取图片，请用 fetch 和 createImageBitmap。',
};

export const problems: Problems = {
  'odd-character': ({ subject, meant }) => ({
    what:
      meant === '' ? `这里有一个看不见的字符：${subject}。` : `${subject} 不是 JavaScript 的字符。`,
    remedy:
      meant === ''
        ? '请删掉它。从网页或聊天软件复制代码时，常会带上这类字符。'
        : `请改成英文半角的 ${meant}，很可能是中文输入法打出来的。代码没有运行。`,
  }),
  'curly-quotes': ({ subject, meant }) => ({
    what: `${subject} 是弯引号，而 JavaScript 只认直引号。`,
    remedy: `请改成英文半角的 ${meant}。中文输入法、文字处理和聊天软件都会打出弯引号。`,
  }),
  html: () => ({
    what: '这是 HTML，而代码单元只接受 JavaScript 或 TypeScript。',
    remedy:
      '只保留 <script> 与 </script> 之间的内容。原来用网址引入的库，改为在第一行写 import 语句。',
  }),
  jsx: () => ({
    what: '这看起来是 JSX（写在 JavaScript 里的标签），代码单元不支持。',
    remedy: '要输出内容，请用 console.log；要画出张量，请用 gradient-lab 的 show。',
  }),
  python: () => ({
    what: '这看起来是 Python，而代码单元只接受 JavaScript 或 TypeScript。',
    remedy:
      'Python 版 TensorFlow 的大部分功能在 TensorFlow.js 里都有，名称相近：tf.sequential()、tf.layers.dense({ units: 1 })、console.log(x)。',
  }),
  'declared-twice': ({ subject }) => ({
    what: `${subject} 声明了两次。`,
    remedy: '请给其中一个换个名字。如果只是想改变前一个的值，去掉这里的 let 或 const。',
  }),
  'await-in-plain-function': () => ({
    what: 'await 写在了不是 async 的函数里。',
    remedy: '请在 function 前面，或箭头函数的参数前面加上 async。',
  }),
  'bad-regex': () => ({
    what: '这个正则表达式不合法。',
    remedy: '请检查括号和标志。如果 ( 或 [ 这样的字符表示它本身，前面要加 \\。',
  }),
  'legacy-octal': () => ({
    what: '这里的数字不能以 0 开头。',
    remedy: '请去掉开头的 0。八进制数要以 0o 开头。',
  }),
  'private-name': ({ subject }) => ({
    what: `私有名称 ${subject} 没有在所在的类里声明。`,
    remedy: '请在类里声明，或去掉 #。',
  }),
  'stray-break': ({ subject }) => ({
    what: `${subject} 写在了循环外面。`,
    remedy: '请把它移到循环的花括号里，或删掉它。要结束函数，请用 return。',
  }),
  'unclosed-string': () => ({
    what: '有一段带引号的文本没有结束。',
    remedy: '请补上与开头相同的引号。只有反引号里的文本可以换行。',
  }),
  'unclosed-code': () => ({
    what: '代码到了结尾，还有括号没有闭合。',
    remedy: '请检查哪里少了 )、] 或 }。代码没有运行。',
  }),
  'unexpected-token': ({ subject }) => ({
    what: `${subject} 不能出现在这里。`,
    remedy: '检查这一行或上一行是否少了括号、引号或逗号。代码没有运行。',
  }),
  'reserved-name': ({ subject }) => ({
    what: `${subject} 是语言的保留字，不能出现在这里。`,
    remedy: '如果想用作名称，请换一个。',
  }),
  'not-assignable': () => ({
    what: '等号左边不能赋值。',
    remedy: '比较两个值请写 ===；要赋值，左边应是一个名称。',
  }),
  'too-tangled': () => ({
    what: '读懂这段代码要花太长时间，所以没有尝试。',
    remedy: '层层嵌套的 < 或 ( 很难读：请把表达式拆成几个。',
  }),
  'no-such-module': ({ subject }) => ({
    what: `代码单元不能导入 ${subject}。`,
    remedy: '代码单元只能从 @tensorflow/tfjs 和 gradient-lab 导入。',
  }),
  'no-such-export': ({ subject, other, meant }) => ({
    what: `${other} 里没有 ${subject}。`,
    remedy: didYouMean(meant, '请检查拼写，注意大小写。'),
  }),
  'no-such-member': ({ subject, meant }) => ({
    what: `没有 ${subject} 这个名称。`,
    remedy: didYouMean(meant, '请检查拼写，注意大小写。输入一个点，编辑器会列出可用的名称。'),
  }),
  'missing-import': ({ subject, other }) => ({
    what: `用到了 ${subject}，但没有导入。`,
    remedy:
      subject === 'tf'
        ? `请在第一行加上 import * as tf from '${other}'。`
        : `请在第一行加上 import { ${subject} } from '${other}'。`,
  }),
  'unknown-name': ({ subject, meant }) => ({
    what: `这里没有叫 ${subject} 的东西。`,
    remedy: didYouMean(meant, '请检查拼写，并确认使用之前已用 const 或 let 声明。'),
  }),
  'no-page': ({ subject }) => ({
    what: `代码单元不在网页里运行，所以没有 ${subject}。`,
    remedy:
      insteadOf[subject] ??
      '输出内容用 console.log，画曲线用 gradient-lab 的 report，画张量用 show。',
  }),
  'no-tfvis': () => ({
    what: '代码单元里没有图表库 tfvis。',
    remedy:
      '图表由 gradient-lab 提供：把 fitCallback() 传给 fit 的 callbacks，或调用 report({ loss })。',
  }),
  'constant-assigned': () => ({
    what: '给一个 const 常量赋了新值。',
    remedy: '如果它的值需要改变，请用 let 声明。',
  }),
  'undefined-read': ({ subject }) => ({
    what: `${subject} 前面的值不存在（undefined 或 null）。`,
    remedy: '请在上一行把它打印出来。可能少了 await，或某个函数没有返回值。',
  }),
  'not-a-function': ({ subject }) => ({
    what: `${subject} 不是函数。`,
    remedy: '请检查拼写，注意大小写。如果它来自 Promise，可能少了 await。',
  }),
  recursion: () => ({
    what: '函数调用自身的次数太多。',
    remedy: '请确保递归会结束：总要有一次调用不再调用自身就返回。',
  }),
  'one-hot': ({ subject }) => ({
    what: `标签只有一列，而模型的输出有 ${subject} 列。`,
    remedy: `如果标签是类别编号，请用 tf.oneHot(labels.toInt(), ${subject}) 转换，或在 compile 里改用损失函数 'sparseCategoricalCrossentropy'。`,
  }),
  ragged: ({ subject, other, meant }) => ({
    what: `各行长度不一致：第 ${subject} 行的长度是 ${other}，应为 ${meant}。`,
    remedy: '张量的每一行必须一样长。行号从 0 开始。',
  }),
  'flat-values': () => ({
    what: '只有一串数，看不出有几行几列。',
    remedy: '请同时给出形状，例如 tf.tensor2d([1, 2, 3, 4], [2, 2])，或写成嵌套的数组。',
  }),
  'plain-array': () => ({
    what: '模型需要张量，而这里是普通数组。',
    remedy: '请先转换：如果每行只有一个数，可以写 tf.tensor2d(values, [values.length, 1])。',
  }),
  'backend-choice': ({ subject }) => ({
    what: `代码不能切换到 ${subject}：后端在单元旁边选择。`,
    remedy: '请删掉 setBackend 这一句，在“运行于”处选择。',
  }),
  'mixed-callbacks': () => ({
    what: 'TensorFlow.js 不能在同一个列表里混用自带的回调和普通对象。',
    remedy: '请把普通对象改写成 new tf.CustomCallback({ onEpochEnd: … })，其余不变。',
  }),
  'request-failed': ({ subject }) => ({
    what: `没能从 ${subject} 取得内容。`,
    remedy: '请检查地址和网络。如果对方网站不允许其他网站读取它的文件（CORS），请求也会失败。',
  }),
  'request-refused': ({ subject, other }) => ({
    what: `${subject} 返回了状态码 ${other}。`,
    remedy:
      other === '404'
        ? '那里没有这个文件。代码单元没有自己的文件，请写以 https:// 开头的完整地址。'
        : '服务器没有给出文件。请在新标签页打开这个地址，看看原因。',
  }),
  'not-json': ({ subject, other }) => ({
    what: `从 ${subject} 得到的内容（状态码 ${other}）不是 JSON。`,
    remedy:
      other === '404'
        ? '那里没有这个文件，收到的是一个报错页面。'
        : '请把 response.json() 换成 await response.text() 打印出来，看看是什么。',
  }),
  'bad-json': () => ({
    what: '要解析的文本不是合法的 JSON。',
    remedy: 'JSON 的名称和文本要用双引号，最后一项后面不能有逗号。请把这段文本打印出来看看。',
  }),
  'save-target': ({ subject }) => ({
    what: `代码单元不能保存到 ${subject}，也不能从那里读取。`,
    remedy:
      'gradient-lab 的 models.save 和 models.load 把模型保存在本浏览器里（也可以用 indexeddb://名称），models.download 会下载模型文件。',
  }),
};
