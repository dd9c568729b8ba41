/** Workers for code from elsewhere on a page of the site, which has the frame for them as a file. */
import src from 'virtual:isolated-frame';
import type { WorkerHandle, WorkerHandlers } from '../runner/make-worker';
import { wallMark } from '../wire/wall-mark';
import { startIsolatedWorker } from './isolated-worker';

export function startInSiteFrame(handlers: WorkerHandlers): WorkerHandle {
  return startIsolatedWorker(handlers, {
    page: { src, walledBy: hasServedWall() ? 'header' : 'attribute' },
  });
}

/** Whether the page came from the service worker, which then serves the frame. */
function hasServedWall(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.serverTiming.some(({ name }) => name === wallMark) ?? false;
}
