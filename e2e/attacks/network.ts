/** Ways to ask another server for something, or to tell it something. */
import type { Attempt } from './attempt';

/** Waits for an event, whichever comes; an error in a nested worker would be the cell's otherwise. */
function settled(target: string, ...events: string[]): string {
  return `await new Promise((resolve) => {
  const end = (event) => { event.preventDefault(); resolve(); };
${events.map((it) => `  ${target}.on${it} = end;`).join('\n')}
});`;
}

/** A nested worker with this text as its script. */
function nested(kind: 'blob' | 'data', script: string, options = ''): string {
  const address =
    kind === 'blob'
      ? `URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))`
      : `'data:text/javascript,' + encodeURIComponent(script)`;
  return `const script = ${script};
const worker = new Worker(${address}${options && `, ${options}`});
${settled('worker', 'message', 'error')}`;
}

const fetchAndSay =
  "`fetch('${url}', { mode: 'no-cors' }).catch(() => 0).then(() => postMessage(0));`";

export const network: readonly Attempt[] = [
  { name: 'fetch', code: 'await fetch(url);' },
  { name: 'fetch without an answer', code: "await fetch(url, { mode: 'no-cors' });" },
  {
    name: 'fetch that outlives the worker',
    code: "await fetch(url, { method: 'POST', body: 'secret', keepalive: true, mode: 'no-cors' });",
  },
  {
    name: 'fetch with cookies',
    code: "await fetch(url, { credentials: 'include', mode: 'no-cors' });",
  },
  {
    name: 'fetch of a request made before',
    code: "await fetch(new Request(url, { method: 'HEAD' }));",
  },
  {
    name: 'XMLHttpRequest',
    code: `const request = new XMLHttpRequest();
request.open('GET', url);
request.send();
${settled('request', 'loadend')}`,
  },
  {
    name: 'XMLHttpRequest that blocks',
    code: "const request = new XMLHttpRequest();\nrequest.open('GET', url, false);\nrequest.send();",
  },
  {
    name: 'WebSocket',
    code: `const socket = new WebSocket(url.replace('http', 'ws'));\n${settled('socket', 'open', 'error')}`,
  },
  {
    name: 'EventSource',
    code: `const source = new EventSource(url);\n${settled('source', 'open', 'error')}`,
  },
  {
    name: 'WebTransport',
    code: "const way = new WebTransport('https://' + bare);\nway.closed.catch(() => 0);\nawait way.ready;",
    bare: true,
  },
  { name: 'sendBeacon', code: "navigator.sendBeacon(url, 'secret');", where: 'page' },
  { name: 'importScripts', code: 'importScripts(url);' },
  { name: 'import()', code: 'await import(url);' },
  {
    name: 'import() in a function made of text',
    code: "await new Function('url', 'return import(url)')(url);",
  },
  { name: 'import() in indirect eval', code: "await (0, eval)(`import('${url}')`);" },
  {
    name: 'text given to a timer',
    code: "setTimeout(`fetch('${url}').catch(() => 0)`);\nawait new Promise((resolve) => setTimeout(resolve, 500));",
  },
  {
    name: 'a worker from the server',
    code: `const worker = new Worker(url);\n${settled('worker', 'message', 'error')}`,
  },
  {
    name: 'a module worker from the server',
    code: `const worker = new Worker(url, { type: 'module' });\n${settled('worker', 'message', 'error')}`,
  },
  { name: 'fetch in a worker of a blob', code: nested('blob', fetchAndSay) },
  { name: 'fetch in a worker of a data address', code: nested('data', fetchAndSay) },
  {
    name: 'importScripts in a worker of a data address',
    code: nested('data', "`try { importScripts('${url}'); } finally { postMessage(0); }`"),
  },
  {
    name: 'import in a module worker of a data address',
    code: nested('data', "`import '${url}'; postMessage(0);`", "{ type: 'module' }"),
  },
  {
    name: 'import() of a data module that imports',
    code: "await import('data:text/javascript,' + encodeURIComponent(`import '${url}'`));",
  },
  { name: 'a shared worker', code: 'new SharedWorker(url);', where: 'page' },
  {
    name: 'a service worker',
    code: 'await navigator.serviceWorker.register(url);',
    where: 'page',
  },
  { name: 'a font', code: "await new FontFace('leak', `url('${url}')`).load();" },
  { name: 'the cache', code: "await (await caches.open('leak')).add(url);" },
  { name: 'WebAssembly as it comes in', code: 'await WebAssembly.compileStreaming(fetch(url));' },
];
