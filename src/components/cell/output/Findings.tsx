/** What the doctor noticed in a run: what happened, why, and what to try. */
import { useStrings } from '@/i18n';
import { useCell } from '../cell-context';

/** What TensorFlow.js calls a variable that was given no name. */
const isNumber = /^\d+$/;

export function Findings() {
  const strings = useStrings().cell;
  const findings = useCell((snapshot) => snapshot.findings);
  return (
    <div className="findings" role="status">
      {findings.map(({ kind, subject, step }) => {
        const words = strings.findings[kind];
        return (
          <div key={`${kind} ${subject}`} className="findings__note" data-finding={kind}>
            <p className="findings__what">
              {words.what(
                isNumber.test(subject) ? strings.unnamed(subject) : subject,
                String(step),
              )}
            </p>
            <p>
              {words.why} {words.remedy}
            </p>
          </div>
        );
      })}
    </div>
  );
}
