/** Why a run was given the backend that it runs on. */
import { useStrings } from '@/i18n';
import { useCell } from './cell-context';

export function BackendNote() {
  const strings = useStrings().cell;
  const used = useCell((snapshot) => snapshot.backend);
  if (used === null) return null;
  const backend = strings.backends[used.backend];
  return (
    <p className="cell__backend">
      <span>
        {used.backend === 'wasm'
          ? strings.ranOnThreads(backend, used.threads)
          : strings.ranOn(backend)}
      </span>
      <span>{strings.reasons[used.reason]}</span>
      {used.shortfall && <span>{strings.shortfalls[used.shortfall]}</span>}
    </p>
  );
}
