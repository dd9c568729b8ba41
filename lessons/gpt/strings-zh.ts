/** 图中文字的中文版；类型以英文版为准。 */
import type { en } from './strings-en';

const units: Readonly<Record<string, string>> = { ' ': '空格', '\n': '换行' };

export const zh: typeof en = {
  run: {
    figureName: '一次训练的记录：从乱码到词句',
    caption: '拖动滑块，看网络写出的文字怎样变化，损失又降到了哪条计数线以下。',
    description: (step, held, sample) =>
      `训练 ${step} 步之后，留出文本上的损失是 ${held}。网络写道：${sample}`,
    step: '步数',
    curves: '每个字符的损失；沿曲线移动，读出数值',
    loss: '训练损失',
    held: '留出文本',
    counting: {
      uniform: '所有字符等概率',
      single: '统计单个字符',
      pairs: '统计字符对',
      triples: '统计三字符组',
    },
    network: (step) => `GPT，第 ${step} 步`,
    columns: { model: '在留出文本上', nats: '损失 L', perplexity: '困惑度', bits: '比特' },
    wrote: (step) => `训练 ${step} 步之后写出的文字：`,
    recorded: (steps, minutes) =>
      `由本页的代码记录：从随机权重开始，训练 ${steps} 步，在 WebAssembly 上单线程运行，没有用 GPU；机器同时还在忙别的，用了 ${minutes} 分钟处理器时间。`,
    loading: '正在下载训练记录。',
    failed: '训练记录没有下载成功。',
    again: '重试',
  },
  heads: {
    figureName: '你的文字，每一个头怎么看',
    caption:
      '输入一段文字，选一步，让网络接着写。点一个头就能放大；一行是一个在看的字符，一列是一个被看的字符。',
    description: ({ text, next, share, step }) =>
      `训练 ${step} 步之后，网络读完“${text}”，认为下一个是${next}的概率为 ${share}%。`,
    nothing: {
      text: '请至少输入一个字符。',
      recorded: '正在下载记录下来的网络。',
      run: '还没有可看的：请先运行下面的代码。如果已经运行过，说明你的网络换了形状，这幅图读不了。',
    },
    source: '网络',
    sources: { recorded: '记录下来的网络', run: '下面代码训练的网络' },
    step: '步数',
    ofRun: (step) => `你自己的训练，第 ${step} 步之后。`,
    text: '让网络读的文字',
    foreign: (signs) => `不认识的字符：${signs}，读的时候换成 □ 或字符表里的第一个字符。`,
    lastOnly: (most, length) => `一共 ${length} 个字符，只看得到最后 ${most} 个。`,
    temperature: '温度',
    most: 'top-k',
    next: '下一个字符可能是什么',
    write: (sign, percent) => `写下${sign}，${percent}%`,
    others: (count, percent) => `另有 ${count} 个，合计 ${percent}%`,
    spoken: (sign) => units[sign] ?? `“${sign}”`,
    writeOn: '接着写',
    writeAgain: '再写一遍',
    stop: '停下',
    take: '把写出的作为输入',
    written: '写出的文字',
    allHeads: (blocks, heads) => `${blocks} 块，每块 ${heads} 个头`,
    sheet: '所有头的注意力权重，一块接一块',
    sheetNote:
      '每个方格是一个头：从上到下，一行是一个在看的字符；从左到右，一列是一个被看的字符。颜色按权重的平方根，小的也看得见。',
    headName: (block, head) => `第 ${block} 块，第 ${head} 个头`,
    looks: (query, key, percent) => `${query}看${key}，权重 ${percent}%`,
    matrix: '这个头的注意力权重',
    row: (query) => `${query}在看什么，以百分数表示`,
  },
};
