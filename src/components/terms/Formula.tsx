/** A formula rendered at build time; a displayed one offers its terms to the keyboard too. */
import { useRef, type ReactNode } from 'react';
import { useScope } from '../lesson/scope';
import { useOverflows } from '../lesson/use-overflows';
import './Formula.css';

interface FormulaProps {
  readonly html: string;
  /** Ids of the terms in it, separated by spaces. */
  readonly terms: string;
  readonly display?: 'block';
}

export function Formula({ html, terms, display }: FormulaProps) {
  const content = <span dangerouslySetInnerHTML={{ __html: html }} />;
  if (display === undefined) return <span className="formula">{content}</span>;
  return (
    <DisplayedFormula terms={terms === '' ? [] : terms.split(' ')}>{content}</DisplayedFormula>
  );
}

interface DisplayedFormulaProps {
  readonly terms: readonly string[];
  readonly children: ReactNode;
}

function DisplayedFormula({ terms, children }: DisplayedFormulaProps) {
  const scope = useScope();
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(box);
  return (
    <div
      ref={box}
      className="formula formula--block"
      // Terms can be reached by the keyboard anyway, and scroll it.
      tabIndex={overflows && terms.length === 0 ? 0 : undefined}
    >
      {children}
      {terms.map((id) => (
        <button key={id} type="button" data-term={id} className="formula__term">
          {scope.terms.find((term) => term.id === id)?.name ?? id}
        </button>
      ))}
    </div>
  );
}
