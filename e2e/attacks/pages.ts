/** Ways out that only a page has; a cell's worker has no page, and no part of one may be left in reach. */
import type { Attempt } from './attempt';

/** An element of the page's own, made ready by code and put where it counts. */
function element(name: string, ready: string): string {
  return `const it = document.createElement('${name}');\n${ready}\ndocument.head.append(it);`;
}

const ways: readonly (readonly [name: string, code: string])[] = [
  ['an image', 'new Image().src = url;'],
  ['a style sheet', element('style', "it.textContent = `@import url('${url}')`;")],
  ['a script', element('script', 'it.src = url;')],
  // Names are asked of another server, and browsers under test may not connect ahead: a place for it counts.
  ...['dns-prefetch', 'preconnect'].map(
    (rel) =>
      [
        `a ${rel}`,
        `${element('link', `it.rel = '${rel}'; it.href = url;`)}\nreturn it.isConnected && 'a place in a page';`,
      ] as const,
  ),
  ['a window', 'open(url);'],
  ['leading the page away', 'top.location = url;'],
  ['leading the frame away', 'parent.location.assign(url);'],
  ['leading the worker away', 'location.assign(url);'],
  ['a new address for the worker', 'self.location = url;\nawait new Promise(() => 0);'],
  [
    'history',
    "history.pushState(null, '', url);\nreturn location.href === url && 'another address';",
  ],
  [
    'a form',
    `const form = document.createElement('form');\nform.action = url;\ndocument.body.append(form);\nform.submit();`,
  ],
  ['the clipboard', "await navigator.clipboard.writeText(url);\nreturn 'the clipboard';"],
  ['a dialog', "alert(url);\nreturn 'a dialog';"],
];

/** It speaks below addresses; Firefox does not ask this machine itself, and so the offer counts. */
const webRtc: Attempt = {
  name: 'WebRTC',
  where: 'page',
  bare: true,
  code: `const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + bare }] });
peer.createDataChannel('x');
await peer.setLocalDescription();
return 'an offer to a peer';`,
};

export const pages: readonly Attempt[] = [
  ...ways.map(([name, code]) => ({ name, code, where: 'page' as const })),
  webRtc,
];
