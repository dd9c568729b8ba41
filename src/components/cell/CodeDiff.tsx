/** Two versions of a cell's code, as a unified difference. */
import { useStrings } from '@/i18n';
import { diffLines, foldUnchanged, type DiffLine } from './line-diff';
import './CodeDiff.css';

const signs: Readonly<Record<DiffLine['type'], string>> = { same: ' ', added: '+', removed: '−' };

interface CodeDiffProps {
  readonly before: string;
  readonly after: string;
  /** What is compared, for those who do not see it. */
  readonly label: string;
}

export function CodeDiff({ before, after, label }: CodeDiffProps) {
  const strings = useStrings().cell;
  const lines = foldUnchanged(diffLines(before, after), 2);
  return (
    <div className="code-diff" role="region" aria-label={label} tabIndex={0}>
      {lines.map((line, i) =>
        line.type === 'gap' ? (
          <p key={i} className="code-diff__gap">
            {strings.unchangedLines(line.count)}
          </p>
        ) : (
          <p key={i} className="code-diff__line" data-change={line.type}>
            <span aria-hidden="true">{signs[line.type]} </span>
            {line.type !== 'same' && <span className="visually-hidden">{strings[line.type]} </span>}
            <span>{line.text}</span>
          </p>
        ),
      )}
    </div>
  );
}
