/** How many steps a second a run takes. */
import { useStrings } from '@/i18n';
import { useCell, useCellScope } from './cell-context';

const speeds = [1, 2, 5, 10, 30] as const;
const unlimited = 'max';

export function SpeedChoice() {
  const strings = useStrings().cell;
  const { session } = useCellScope();
  const speed = useCell((snapshot) => snapshot.speed);
  return (
    <label className="run-bar__choice">
      <span className="run-bar__label">{strings.speed}</span>
      <select
        disabled={session === null}
        value={speed ?? unlimited}
        onChange={({ target }) =>
          session?.setSpeed(target.value === unlimited ? null : Number(target.value))
        }
      >
        <option value={unlimited}>{strings.speedMax}</option>
        {speeds.map((count) => (
          <option key={count} value={count}>
            {strings.speedSteps(count)}
          </option>
        ))}
      </select>
    </label>
  );
}
