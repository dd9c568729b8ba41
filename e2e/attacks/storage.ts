/** Ways to what is kept in the reader's browser, and to words between windows of the site. */
import type { Attempt } from './attempt';

export const storage: readonly Attempt[] = [
  {
    name: 'indexedDB',
    code: `await new Promise((resolve, reject) => {
  const request = indexedDB.open('leak');
  request.onsuccess = resolve;
  request.onerror = () => reject(request.error);
});
return 'a database';`,
  },
  { name: 'opening a cache', code: "await caches.open('leak');\nreturn 'a cache';" },
  { name: 'names of caches', code: 'return (await caches.keys()).length + 1;' },
  {
    name: 'files of the origin',
    code: "await navigator.storage.getDirectory();\nreturn 'a folder';",
  },
  { name: 'room for more', code: "await navigator.storage.estimate();\nreturn 'an estimate';" },
  {
    name: 'locks',
    code: "return navigator.locks.request('leak', { ifAvailable: true }, () => 'a lock');",
  },
  {
    name: 'localStorage',
    code: "return localStorage.getItem('gradient-lab:backend') ?? 'a store';",
    where: 'page',
  },
  {
    name: 'sessionStorage',
    code: "sessionStorage.setItem('x', 'y');\nreturn 'a store';",
    where: 'page',
  },
  { name: 'cookies', code: "document.cookie = 'x=y';\nreturn 'a cookie';", where: 'page' },
  {
    name: 'cookies of a worker',
    code: "await cookieStore.set('x', 'y');\nreturn 'a cookie';",
    where: 'page',
  },
  {
    name: 'a channel to the site’s pages',
    code: `const channel = new BroadcastChannel('attack');
const answer = new Promise((resolve) => { channel.onmessage = ({ data }) => resolve(data); });
channel.postMessage('is anybody there?');
return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 1_000))]);`,
  },
];
