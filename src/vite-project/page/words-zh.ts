/** Words of the page. */
import type { Words } from './words-form';

export const words: Words = {
  run: '运行',
  stop: '停止',
  starting: '正在启动……',
  running: '正在运行',
  stopping: '正在停止……',
  done: (seconds) => `已完成，用时 ${seconds} 秒`,
  stopped: '已停止',
  ended: '已强行结束：代码没有自行停下',
  failed: '因出错而结束',
  on: (backend) => `后端：${backend}`,
  step: (count) => `第 ${count} 步`,
  sliders: '参数',
  charts: '报告的数值',
  tensors: '显示的张量',
  log: '日志',
  chart: (name, value, low, high) => `${name}：当前 ${value}，范围 ${low} 到 ${high}`,
  picture: (shape) => `形状为 [${shape}] 的张量，越深表示数值越大`,
};
