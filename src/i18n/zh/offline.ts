/** 没有网络时的用词：保留课程、代替打不开的页面、有新版本。 */
import type { offline as en } from '../en/offline';

export const offline: typeof en = {
  keep: {
    title: '没有网络时',
    text: '打开过的页面，没有网络时也能再打开；其中用过的图和代码单元照样能用。你还可以把整门课程保留在这台设备上：两种语言的全部课程、编辑器，以及训练要用的全部数据。',
    button: '保留本课程供离线使用',
    size: (megabytes) => `占用 ${megabytes} MB。`,
    sizeAndRest: (megabytes, rest) => `占用 ${megabytes} MB，还差 ${rest} MB。`,
    goOn: '下载其余部分',
    progress: '正在保留课程',
    soFar: (done, total) => `${done} / ${total} MB`,
    soFarAndLeft: (soFar, left) => `${soFar}，${left}`,
    timeLeft: (seconds) =>
      seconds < 60 ? '剩余不到一分钟' : `大约还要 ${Math.ceil(seconds / 60)} 分钟`,
    cancel: '取消',
    cancelled: '已取消。已下载的部分会留着，不用再下载一次。',
    done: '课程已在这台设备上，没有网络也能打开。',
    older: (megabytes) =>
      `这台设备上是课程的较早版本，没有网络也能打开。换成现在的版本要下载 ${megabytes} MB。`,
    update: '下载现在的版本',
    remove: '从这台设备上移除',
    removed: '课程已移除。你的代码和学习进度没有动。',
    checking: '正在查看这台设备上有什么……',
    unknown: '现在没有网络，无法下载课程。',
    unsupported: '这个浏览器或这个窗口不能保留页面：无痕窗口可能不允许，没有 https 的页面也不行。',
    failures: {
      network: '网络中断，或网站没有应答。已下载的部分会留着：再试一次，只下载其余的。',
      full: '这台设备没有足够的空间存放课程。请腾出空间再试；已下载的部分会留着。',
      damaged: '有文件在传输中损坏，或者网站在此期间更新了。请重新加载本页再试。',
      denied: '浏览器不允许本站保留文件。请查看浏览器对本站的设置。',
    },
  },
  page: {
    text: '没有网络，或者网站没有应答，而这台设备上没有你要的页面。',
    wanted: '再试一次这个页面',
    list: '现在能打开的',
    home: '首页',
    none: '只有这一页。有网络时打开过的课程，或者保留了课程之后，就能在这里打开。',
    keep: '有网络时，可以保留整门课程：',
  },
};
