/** Which backend a cell runs on, and the choice of another. */
import { backendNames, type BackendRequest } from '@/engine/wire/backends';
import { useStrings } from '@/i18n';
import { useCell, useCellScope } from './cell-context';

const requests: readonly BackendRequest[] = ['auto', ...backendNames];

export function BackendChoice() {
  const strings = useStrings().cell;
  const { session } = useCellScope();
  const requested = useCell((snapshot) => snapshot.requested);
  const used = useCell((snapshot) => snapshot.backend);
  const automatic =
    used !== null && requested === 'auto'
      ? strings.backendAutoNow(strings.backends[used.backend])
      : strings.backendAuto;
  return (
    <label className="run-bar__choice" title={used ? strings.reasons[used.reason] : undefined}>
      <span className="run-bar__label">{strings.backend}</span>
      <select
        className="run-bar__backend"
        disabled={session === null}
        value={requested}
        onChange={({ target }) => {
          const request = requests.find((name) => name === target.value);
          if (request !== undefined) session?.setBackend(request);
        }}
      >
        {requests.map((name) => (
          <option key={name} value={name}>
            {name === 'auto' ? automatic : strings.backends[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
