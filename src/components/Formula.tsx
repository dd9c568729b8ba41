/** A formula rendered at build time; a displayed one offers its terms to the keyboard too. */
import { useLanguage } from '@/i18n';
import { useLesson } from './lesson-context';
import './Formula.css';

interface FormulaProps {
  readonly html: string;
  /** Ids of the terms in it, separated by spaces. */
  readonly terms: string;
  readonly display?: 'block';
}

export function Formula({ html, terms, display }: FormulaProps) {
  const language = useLanguage();
  const lesson = useLesson();
  const ids = terms === '' ? [] : terms.split(' ');
  const Tag = display === 'block' ? 'div' : 'span';
  return (
    <Tag className={display === 'block' ? 'formula formula--block' : 'formula'}>
      <span dangerouslySetInnerHTML={{ __html: html }} />
      {display === 'block' && ids.length > 0 && (
        <span className="formula__terms">
          {ids.map((id) => (
            <button key={id} type="button" data-term={id} className="formula__term">
              {lesson.terms.find((term) => term.id === id)?.name[language] ?? id}
            </button>
          ))}
        </span>
      )}
    </Tag>
  );
}
