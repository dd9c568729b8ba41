/** What pages tell their service worker. */
import * as v from 'valibot';

const message = v.variant('type', [
  /** What the page has loaded, before the worker was there to see it. */
  v.object({
    type: v.literal('seen'),
    urls: v.pipe(v.array(v.pipe(v.string(), v.url())), v.maxLength(2000)),
    /** Whether cells stand on it, which are going to ask for the engine. */
    lesson: v.boolean(),
    /** Whether threads may share memory there. */
    isolated: v.boolean(),
  }),
  /** The reader wants the version that waits. */
  v.object({ type: v.literal('take-over') }),
]);

export type WorkerMessage = v.InferOutput<typeof message>;

/** Null for what is no such message. */
export function readMessage(data: unknown): WorkerMessage | null {
  const result = v.safeParse(message, data);
  return result.success ? result.output : null;
}
