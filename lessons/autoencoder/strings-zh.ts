/** 图中文字的中文版；类型以英文版为准。 */
import { formatCount } from '@/components/figure/format';
import type { en } from './strings-en';

export const zh: typeof en = {
  plane: {
    figureName: '编码的平面',
    caption: '在平面上拖动 A，解码器随时画出那里的图片。小数字是 500 张真实图片的编码。',
    description: (network, place) =>
      `平面上是 500 张数字图片的编码，用的是${network}自编码器。A 在 ${place}；旁边是解码器在那里画出的图片。`,
    network: '自编码器',
    networks: { plain: '普通', variational: '变分' },
    lit: '显示',
    all: '全部数字',
    walker: (name) => `位置 ${name}`,
    place: (u, v) => `c₁ = ${u}，c₂ = ${v}`,
    drawn: '在 A 处画出的',
    drawnLabel: (place) => `解码器在 ${place} 处画出的图片`,
    original: 'A 是这张图片的编码',
    noOriginal: '这个位置没有对应选中的图片',
    examples: '把 A 放到一张真实图片的编码上',
    example: (digit) => `数字 ${digit}`,
    between: '从 A 到 B，等距的九步',
    step: (index, count) => `${count} 张中的第 ${index} 张`,
    draw: '另抽十个编码',
    chance: (network) => `随机抽取的编码，${network}`,
    shipped:
      '这些权重随网页提供，来自下面代码“plane”的一次训练。运行那段代码，就换成你训练的网络。',
    own: (steps) => `你自己训练的权重，已训练 ${formatCount(steps)} 步。`,
  },
  denoise: {
    figureName: '弄脏再清理的数字',
    caption: '移动滑块，或者在中间的图片上画污点：按住拖动，或用方向键加空格键。',
    description: (before, after) =>
      `一张数字图片，弄脏后的样子，以及网络清理的结果。弄脏后的误差是 ${before}，清理后是 ${after}。`,
    clean: '原图',
    spoilt: '弄脏后',
    draw: '可以画污点的图片：按空格键涂黑一个像素',
    pixel: (row, column) => `像素 ${row}，${column}`,
    cleaned: '清理后',
    error: (error) => `误差 ${error}`,
    noise: '噪声',
    again: '换一次噪声',
    wipe: '擦掉污点',
    choose: '选一张图片',
    example: (digit) => `数字 ${digit}`,
    shipped:
      '这些权重随网页提供，来自下面代码“denoise”的一次训练。运行那段代码，就换成你训练的网络。',
    own: (steps) => `你自己训练的权重，已训练 ${formatCount(steps)} 步。`,
  },
};
