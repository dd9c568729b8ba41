/** Ways out that only a page has; a cell's worker has no page, and no part of one may be left in reach. */
import type { Attempt } from './attempt';

const walled = 'browsers have it on pages only';
const host = 'new URL(url)';

const ways: readonly (readonly [name: string, code: string])[] = [
  ['an image', 'new Image().src = url;'],
  [
    'a DNS prefetch',
    `const link = document.createElement('link'); link.rel = 'dns-prefetch'; link.href = url; document.head.append(link);`,
  ],
  [
    'a preconnection',
    `const link = document.createElement('link'); link.rel = 'preconnect'; link.href = ${host}.origin; document.head.append(link);`,
  ],
  [
    'a style sheet',
    `const sheet = new CSSStyleSheet(); sheet.replaceSync(\`@import url('\${url}')\`); document.adoptedStyleSheets = [sheet];`,
  ],
  ['a window', 'open(url);'],
  ['leading the page away', 'top.location = url;'],
  ['leading the frame away', 'parent.location.assign(url);'],
  ['leading the worker away', 'location.assign(url);'],
  [
    'a new address for the worker',
    `self.location = url; if (self.location.href === url) return 'another address';`,
  ],
  ['history', "history.pushState(null, '', url);"],
  ['a form', `const form = document.createElement('form'); form.action = url; form.submit();`],
  [
    'WebRTC',
    `const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + ${host}.host }] }); peer.createDataChannel('x'); await peer.setLocalDescription();`,
  ],
  ['the clipboard', "await navigator.clipboard.writeText(url); return 'the clipboard';"],
  ['a dialog', "alert(url); return 'a dialog';"],
];

export const pages: readonly Attempt[] = ways.map(([name, code]) => ({ name, code, walled }));
