/** The controls of a run, its state in a word, and how far and how fast it goes. */
import type { CellSnapshot, CellState } from '@/engine/wire/session-types';
import { useStrings, type Strings } from '@/i18n';
import { formatNumber } from '../figure/format';
import { ActionButton } from '../controls/ActionButton';
import { BackendChoice } from './BackendChoice';
import { useCell, useCellScope } from './cell-context';
import { ProgressText } from './ProgressLine';
import { SpeedChoice } from './SpeedChoice';
import './RunBar.css';

const settled: readonly CellState[] = ['idle', 'done', 'error'];

function wordState(snapshot: CellSnapshot, strings: Strings['cell']): string {
  const { state, stopped, supersededBy, background } = snapshot;
  if (settled.includes(state) && stopped) {
    return supersededBy ? strings.superseded : strings.stopped;
  }
  if (state === 'running' && background.length > 0) {
    const kinds = background.map((kind) => strings.workKinds[kind]);
    return strings.stillRunning(kinds.join(strings.listSeparator));
  }
  return strings.states[state];
}

export function RunBar() {
  const strings = useStrings().cell;
  const { session } = useCellScope();
  const state = useCell((snapshot) => snapshot.state);
  const fresh = useCell(({ step, logs }) => step === 0 && logs.length === 0);
  const live = session !== null;
  const resting = settled.includes(state);
  const paused = state === 'paused';
  return (
    <div className="run-bar" role="group" aria-label={strings.runBar}>
      <div className="run-bar__buttons">
        <ActionButton
          primary
          enabled={live && resting}
          title={strings.runKeys}
          onPress={() => session?.run()}
        >
          {strings.run}
        </ActionButton>
        <ActionButton
          enabled={live && (paused || state === 'running')}
          onPress={() => (paused ? session?.resume() : session?.pause())}
        >
          {paused ? strings.resume : strings.pause}
        </ActionButton>
        <ActionButton
          enabled={live && state !== 'loading' && state !== 'stopping'}
          onPress={() => session?.step()}
        >
          {strings.step}
        </ActionButton>
        <ActionButton
          enabled={live && !resting && state !== 'stopping'}
          onPress={() => session?.stop()}
        >
          {strings.stop}
        </ActionButton>
        <ActionButton
          enabled={live && state !== 'stopping' && !(state === 'idle' && fresh)}
          onPress={() => session?.reset()}
        >
          {strings.reset}
        </ActionButton>
      </div>
      <RunStatus />
      <div className="run-bar__choices">
        <SpeedChoice />
        <BackendChoice />
      </div>
    </div>
  );
}

function RunStatus() {
  const strings = useStrings().cell;
  const word = useCell((snapshot) => wordState(snapshot, strings));
  const step = useCell((snapshot) => snapshot.step);
  const total = useCell((snapshot) => snapshot.total);
  const loops = useCell((snapshot) => snapshot.loops);
  const stepTime = useCell((snapshot) => formatNumber(snapshot.stepTime, 2));
  return (
    <div className="run-bar__status">
      <p>
        <span role="status">{word}</span>
        {step > 0 && stepTime !== '0' && (
          <span className="run-bar__time">{strings.stepTime(stepTime)}</span>
        )}
      </p>
      {step > 0 && (
        <p className="run-bar__counter">
          {total === null
            ? strings.stepAt(String(step))
            : strings.stepOf(String(step), String(total))}
          {loops.length > 0 && ` · ${strings.loops(loops)}`}
        </p>
      )}
      <ProgressText />
    </div>
  );
}
