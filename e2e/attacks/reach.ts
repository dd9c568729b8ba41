/** Ways to what a worker talks to its page with, and to the frames and workers around it. */
import type { Attempt } from './attempt';

/**
 * Replaces a member for the time of one talk with the page, and says whether a port was seen: by what was
 * called, by what it was given, or by functions that it was given.
 */
function spyOn(owner: string, member: string): string {
  return `let seen = null;
const owner = ${owner};
const before = owner[${member}];
const { apply } = Reflect;
const look = (values) => {
  for (const one of [...values, ...values.map((it) => it?.target)]) {
    if (one instanceof MessagePort) seen = 'a port, by ${member.replaceAll("'", '')}';
  }
};
const watched = (it) => typeof it === 'function'
  ? function (...values) { look([this, ...values]); return apply(it, this, values); }
  : it;
owner[${member}] = function (...values) {
  look([this, ...values]);
  return apply(before, this, values.map(watched));
};
try { await poke(); } finally { owner[${member}] = before; }
return seen;`;
}

/** The same for something read from an event. */
function spyOnGetter(member: string): string {
  return `let seen = null;
const before = Object.getOwnPropertyDescriptor(MessageEvent.prototype, '${member}') ?? Object.getOwnPropertyDescriptor(Event.prototype, '${member}');
Object.defineProperty(MessageEvent.prototype, '${member}', { configurable: true, get() {
  seen = 'an event, by ${member}';
  return before.get.call(this);
} });
try { await poke(); } finally { Object.defineProperty(MessageEvent.prototype, '${member}', before); }
return seen;`;
}

export const reach: readonly Attempt[] = [
  {
    name: 'a port whose method is replaced',
    code: spyOn('MessagePort.prototype', "'postMessage'"),
  },
  { name: 'an event whose data is a getter', code: spyOnGetter('data') },
  { name: 'an event whose target is a getter', code: spyOnGetter('target') },
  ...["'apply'", "'call'", "'bind'"].map((member) => ({
    name: `functions whose ${member} is replaced`,
    code: spyOn('Function.prototype', member),
  })),
  { name: 'a replaced Reflect.apply', code: spyOn('Reflect', "'apply'") },
  { name: 'a replaced then', code: spyOn('Promise.prototype', "'then'") },
  {
    name: 'listening to the worker’s own messages',
    code: `const heard = new Promise((resolve) => addEventListener('message', (event) => resolve(event.data)));
await poke();
return Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 300))]);`,
  },
  {
    name: 'frames of the stack',
    code: `const prepare = Error.prepareStackTrace;
Error.prepareStackTrace = (_, frames) => frames;
const frames = new Error().stack;
Error.prepareStackTrace = prepare;
const found = Array.isArray(frames) ? frames.find((it) => it.getFunction()?.toString().includes('MessagePort')) : null;
return found ? 'the engine' : null;`,
    walled: 'the plain worker’s functions are strict as well',
  },
  {
    name: 'callers of a function',
    code: `const find = new Function('return arguments.callee.caller');
const caller = find();
return caller?.caller ?? null;`,
    walled: 'the plain worker’s functions are strict as well',
  },
  { name: 'the frame’s parent', code: "return self.parent ? 'parent' : null;", where: 'page' },
  { name: 'the top of the frames', code: "return self.top ? 'top' : null;", where: 'page' },
  { name: 'a document', code: "return self.document ? 'document' : null;", where: 'page' },
  { name: 'who opened it', code: "return self.opener ? 'opener' : null;", where: 'page' },
  { name: 'an origin', code: "return self.origin === 'null' ? null : self.origin;" },
  {
    name: 'shared memory',
    code: `if (typeof SharedArrayBuffer === 'undefined') return null;
new SharedArrayBuffer(8);
return null;`,
    walled: 'memory is shared with nobody, where there is such memory',
  },
  {
    name: 'a worker beside it',
    code: `const channel = new BroadcastChannel('beside');
const heard = new Promise((resolve) => { channel.onmessage = ({ data }) => resolve(data); });
channel.postMessage('is anybody there?');
return Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 500))]);`,
  },
];

/** What a worker beside the attacker's does: it answers whoever it hears. */
export const neighbour = `const beside = new BroadcastChannel('beside');
beside.onmessage = () => beside.postMessage('from a worker beside it');`;
