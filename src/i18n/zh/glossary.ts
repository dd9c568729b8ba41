/** 术语表页的用词。 */
import type { glossary as en } from '../en/glossary';

export const glossary: typeof en = {
  intro: '每个术语都给出中英文名称和一句话的解释，并注明是哪一课最先讲到的。',
  filter: '查找术语',
  hint: '中文名、英文名，或解释里的词',
  letters: '按拼音首字母查找',
  count: (shown, all) => (shown === all ? `共 ${all} 个术语` : `${all} 个术语中找到 ${shown} 个`),
  none: (text) => `没有哪个术语的名称或解释里有“${text}”。`,
  showAll: '显示全部术语',
  introducedIn: '首见于：',
  alsoIn: '还出现在：',
  linkTo: (name) => `指向“${name}”的链接`,
};
