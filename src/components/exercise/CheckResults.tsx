/** What a check found, message by message. */
import type { CheckResult } from '@/engine/wire/check-result';
import { useLanguage, useStrings } from '@/i18n';
import type { Outcome } from './judge-check';

interface CheckResultsProps {
  readonly outcome: Outcome;
  readonly results: readonly CheckResult[];
}

export function CheckResults({ outcome, results }: CheckResultsProps) {
  const words = useStrings().cell.exercise;
  const language = useLanguage();
  const summary = {
    none: '',
    checking: words.checking,
    passed: words.passed,
    failed: words.failed,
    error: words.failedByError,
  }[outcome];
  return (
    <div className="check-results" role="status">
      <p className="check-results__summary" data-outcome={outcome}>
        {summary}
      </p>
      {results.length > 0 && (
        <ul className="check-results__list">
          {results.map(({ passed, message }, i) => (
            <li key={i} data-passed={passed}>
              <span aria-hidden="true">{passed ? '✓' : '✗'} </span>
              <span className="visually-hidden">
                {passed ? words.checkPassed : words.checkFailed}:{' '}
              </span>
              {message[language]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
