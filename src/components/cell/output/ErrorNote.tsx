/** An error of a run: what happened, what to try, the original words, and another backend where that helps. */
import { fixCode } from '@/engine/code/fixes';
import { useLanguage, useStrings } from '@/i18n';
import { useCell, useCellScope } from '../cell-context';
import { describeProblem, nextBackend } from '../describe-problem';

export function ErrorNote() {
  const strings = useStrings().cell;
  const language = useLanguage();
  const { session, editorRef } = useCellScope();
  const error = useCell((snapshot) => snapshot.error);
  const backend = useCell((snapshot) => snapshot.backend?.backend ?? null);
  const next = error && nextBackend(error, backend);
  const explanation = error?.explanation ?? null;
  const fixed = useCell(({ code }) => explanation && fixCode(explanation, code));
  const problem = error && describeProblem(error, strings, language);
  return (
    <div role="alert">
      {problem && (
        <div className="error-note">
          <p className="error-note__what">
            {problem.line !== null && (
              <button
                type="button"
                className="error-note__line"
                onClick={() => editorRef.current?.goTo(problem.line ?? 1)}
              >
                {strings.errorLine(problem.line)}
              </button>
            )}
            {problem.what}
          </p>
          <p>{problem.remedy}</p>
          <pre className="error-note__original">{problem.original}</pre>
          {explanation && fixed !== null && (
            <button type="button" className="button" onClick={() => session?.setCode(fixed)}>
              {strings.explained.fix(explanation)}
            </button>
          )}
          {next && (
            <button
              type="button"
              className="button"
              onClick={() => {
                session?.setBackend(next);
                session?.run();
              }}
            >
              {strings.backendSwitch(strings.backends[next])}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
