/** What the doctor noticed in a run: what happened, why, and what to try. */
import { useStrings } from '@/i18n';
import { useCell } from '../cell-context';

export function Findings() {
  const strings = useStrings().cell;
  const findings = useCell((snapshot) => snapshot.findings);
  return (
    <div className="findings" role="status">
      {findings.map(({ kind, subject, step }) => {
        const words = strings.findings[kind];
        return (
          <div key={`${kind} ${subject}`} className="findings__note" data-finding={kind}>
            <p className="findings__what">{words.what(subject, String(step))}</p>
            <p>
              {words.why} {words.remedy}
            </p>
          </div>
        );
      })}
    </div>
  );
}
