/** Timers and frames of a cell: counted while they wait, held while the run is paused. */
import type { WorkKind } from '../../wire/parts';
import type { PendingWork } from './pending-work';
import { replaceMethod, restoreAll, type Members, type Restore } from './replace';

/** Milliseconds after which a timer cannot fire any more once Stop was pressed. */
const beyondStop = 300;

interface TimerKind {
  readonly set: string;
  readonly clear: string;
  readonly kind: WorkKind;
  readonly repeats: boolean;
}

const timerKinds: readonly TimerKind[] = [
  { set: 'setTimeout', clear: 'clearTimeout', kind: 'timer', repeats: false },
  { set: 'setInterval', clear: 'clearInterval', kind: 'interval', repeats: true },
  { set: 'setImmediate', clear: 'clearImmediate', kind: 'timer', repeats: false },
  { set: 'requestAnimationFrame', clear: 'cancelAnimationFrame', kind: 'frame', repeats: false },
];

/** Watches the timers of a global scope until the returned function is called, which clears them. */
export function watchTimers(scope: object, work: PendingWork): Restore {
  // One table for all: `clearTimeout` clears an interval too.
  const waiting = new Map<unknown, () => void>();
  const restores = timerKinds.flatMap(({ set, clear, kind, repeats }) => {
    const nativeClear = (scope as Members)[clear];
    if (typeof nativeClear !== 'function') return [];
    const clearNow = (id: unknown): void => void Reflect.apply(nativeClear, scope, [id]);
    return [
      replaceMethod(scope, set, (original) => (handler: unknown, ...rest: unknown[]) => {
        if (typeof handler !== 'function')
          return Reflect.apply(original, scope, [handler, ...rest]);
        if (work.ending) return 0;
        const end = work.begin(kind);
        const fire = (...args: unknown[]) => {
          if (!repeats) {
            waiting.delete(id);
            forget();
          }
          work.call(() => {
            try {
              Reflect.apply(handler, undefined, args);
            } finally {
              if (!repeats) end();
            }
          });
        };
        const id: unknown = Reflect.apply(original, scope, [fire, ...rest]);
        const drop = () => {
          waiting.delete(id);
          forget();
          clearNow(id);
          end();
        };
        const late = repeats || (set === 'setTimeout' && Number(rest[0]) >= beyondStop);
        const forget = late ? work.atStop(drop) : () => undefined;
        waiting.set(id, drop);
        return id;
      }),
      replaceMethod(scope, clear, () => (id: unknown) => {
        waiting.get(id)?.();
        clearNow(id);
      }),
    ];
  });
  return () => {
    restoreAll(restores)();
    for (const drop of [...waiting.values()]) drop();
  };
}
