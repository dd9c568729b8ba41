/** Runs code as somebody else's in a page of the site, as a shared link does. */
import { getSession, setAssetBase, warmWorker } from '../../src/engine';
import { chooseBackend } from '../../src/engine/runner/backend-choice';
import type { CellSession, CellState, CellSnapshot } from '../../src/engine/wire/session-types';

/** What a test is told of a run. */
export type Seen = Pick<
  CellSnapshot,
  'state' | 'step' | 'backend' | 'error' | 'serves' | 'params' | 'stopped' | 'silence' | 'results'
> & {
  readonly logs: readonly string[];
  readonly offers: readonly string[];
  readonly newest: Readonly<Record<string, number | undefined>>;
};

let last = 0;
let session: CellSession | null = null;

function present(): CellSession {
  if (session === null) throw new Error('No code was opened.');
  return session;
}

function look({ store, record }: CellSession): Seen {
  const { state, step, backend, error, serves, params, stopped, silence, results, logs, offers } =
    store.getState();
  const values = record.names.map((name) => [name, record.valueAt(name, record.lastStep)] as const);
  return {
    ...{ state, step, backend, error, serves, params, stopped, silence, results },
    logs: logs.map(({ text }) => text),
    offers: offers.map(({ name }) => name),
    newest: Object.fromEntries(values),
  };
}

/** Resolves once a run is as asked for. */
function until(isReached: (seen: Seen) => boolean): Promise<Seen> {
  const watched = present();
  return new Promise((resolve) => {
    const check = () => {
      const seen = look(watched);
      if (!isReached(seen)) return false;
      unsubscribe();
      resolve(seen);
      return true;
    };
    const unsubscribe = watched.store.subscribe(check);
    check();
  });
}

const foreign = {
  /** @param base the site's, absolute */
  open(base: string, code: string, check?: string): void {
    setAssetBase(base);
    session?.dispose();
    session = getSession({ id: `code ${++last}`, origin: 'foreign', code, check });
  },
  warm: () => warmWorker(present().source),
  use: chooseBackend,
  run: (options: { paused?: boolean; check?: boolean } = {}) => present().run(options),
  pause: () => present().pause(),
  resume: () => present().resume(),
  step: () => present().step(),
  stop: () => present().stop(),
  setParam: (name: string, value: number) => present().setParam(name, value),
  ask: (name: string, input: unknown) => present().ask(name, input),
  look: () => look(present()),
  inState: (...states: CellState[]) => until(({ state }) => states.includes(state)),
  /** When the console has so many lines, or nothing more comes. */
  afterLines: (least: number) =>
    until(
      ({ logs, state, silence }) => logs.length >= least || state === 'error' || silence !== null,
    ),
  afterStep: (least: number) => until(({ step, state }) => step >= least || state === 'error'),
  /** Takes the first file that is offered. */
  save(): void {
    const [offer] = present().store.getState().offers;
    if (offer) present().saveOffer(offer);
  },
};

export type Foreign = typeof foreign;

Object.assign(globalThis, { foreign });
