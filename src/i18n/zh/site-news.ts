import type { siteNews as en } from '../en/site-news';

export const siteNews: typeof en = {
  waiting: '本站有了新版本。你的代码会保留；加载新版本时，本页正在运行的程序会结束。',
  outdated:
    '本站已经更新，本页的一部分已经不在了。请重新加载本页：你的代码会保留，正在运行的程序会结束。',
  load: '加载',
  later: '以后再说',
};
