/** What the doctor noticed in a run: what happened, why, and what to try. */
import type { Finding } from '@/engine/wire/session-types';
import { useStrings, type Strings } from '@/i18n';
import { useCell } from '../cell-context';

/** What TensorFlow.js calls a variable that was given no name. */
const isNumber = /^\d+$/;

function tellWhat({ kind, subject, step }: Finding, strings: Strings['cell']): string {
  const name = isNumber.test(subject) ? strings.unnamed(subject) : subject;
  return strings.findings[kind].what(name, step === null ? null : String(step));
}

export function Findings() {
  const strings = useStrings().cell;
  const findings = useCell((snapshot) => snapshot.findings);
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return (
    <div className="findings" role="status">
      {kinds.map((kind) => (
        <div key={kind} className="findings__note" data-finding={kind}>
          {findings
            .filter((finding) => finding.kind === kind)
            .map((finding) => (
              <p key={finding.subject} className="findings__what">
                {tellWhat(finding, strings)}
              </p>
            ))}
          <p>{strings.findings[kind].why}</p>
          <p>{strings.findings[kind].remedy}</p>
        </div>
      ))}
    </div>
  );
}
