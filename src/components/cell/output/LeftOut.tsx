/** Says which series and tensors of a run are not drawn, because there are too many. */
import { bounds } from '@/engine/wire/bounds';
import { useStrings } from '@/i18n';
import { useCell } from '../cell-context';

/** Names of those left out that are told, and characters of each. */
const namesTold = 3;
const longestName = 40;

export function LeftOut() {
  const strings = useStrings().cell;
  const leftOut = useCell((snapshot) => snapshot.leftOut);
  return (
    <div role="status">
      {(['series', 'shown'] as const).map((kind) => {
        const names = leftOut[kind];
        if (names.length === 0) return null;
        const told = names.slice(0, namesTold).map((name) => name.slice(0, longestName));
        const list = told.join(strings.listSeparator);
        return (
          <p key={kind} className="output__left-out">
            {strings.leftOut[kind](bounds[kind], list, names.length > namesTold)}
          </p>
        );
      })}
    </div>
  );
}
