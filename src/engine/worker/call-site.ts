/** Where in the cell a function of ours was called: what tells one loop of `step` from another. */
import { cellFrame } from './cell-frame';

/** Frames looked at; a loop that hides behind more helpers than this is taken for another one. */
const framesRead = 10;

/** Frames of the cell's code, innermost first, as `line:column`. */
export type CallSite = readonly string[];

/** Marks of V8 and of SpiderMonkey before the frames that wait for the running function. */
const awaitingFrame = /^\s*(?:at async\b|async\*|promise callback\*)/;

/** The frames that are running, without those that wait for them: these engines tell differently. */
export function callSite(): CallSite {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = framesRead;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  const frames = readFrames(stack);
  return frames.length > 0 ? frames : ['elsewhere'];
}

export function readFrames(stack: string): CallSite {
  const frames: string[] = [];
  for (const line of stack.split('\n')) {
    if (awaitingFrame.test(line)) break;
    const place = cellFrame.exec(line)?.[1];
    if (place !== undefined) frames.push(place);
  }
  return frames;
}

/** Whether the frames of `site` are the innermost ones of `other`, or all of them. */
export function startsWith(other: CallSite, site: CallSite): boolean {
  return site.length <= other.length && site.every((place, i) => place === other[i]);
}
