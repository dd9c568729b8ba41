/** Workers for code from elsewhere on a page of the site, which has the frame for them as a file. */
import src from 'virtual:isolated-frame';
import type { WorkerHandle, WorkerHandlers } from '../runner/make-worker';
import { startIsolatedWorker } from './isolated-worker';

export function startInSiteFrame(handlers: WorkerHandlers): WorkerHandle {
  return startIsolatedWorker(handlers, { page: { src } });
}
