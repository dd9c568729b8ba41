/** Puts the results of a check into the form in which they cross to the page, however many there are. */
import { bounds, cutText } from '../wire/bounds';
import type { CheckResult } from '../wire/check-result';

/** As many results as are shown: all where they are few, else those that failed first. */
export function boundResults(results: readonly CheckResult[]): CheckResult[] {
  if (results.length <= bounds.results) return results.map(plainResult);
  const failedFirst = [...results].sort((a, b) => Number(a.passed) - Number(b.passed));
  const kept = failedFirst.slice(0, bounds.results - 1);
  const rest = failedFirst.slice(kept.length);
  const more = { en: `And ${rest.length} more results.`, zh: `另有 ${rest.length} 项结果。` };
  const passed = rest.every((result) => result.passed);
  return [...kept.map(plainResult), { passed, message: more }];
}

/** A cell can hand in anything as the message of a check. */
function plainResult({ passed, message }: CheckResult): CheckResult {
  const given: unknown = message;
  const { en, zh } =
    typeof given === 'object' && given !== null ? message : { en: given, zh: given };
  const text = (words: unknown) => cutText(String(words), bounds.checkMessage);
  return { passed: Boolean(passed as unknown), message: { en: text(en), zh: text(zh) } };
}
