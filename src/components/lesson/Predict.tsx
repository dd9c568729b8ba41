/** A question to answer before any explanation; the answer opens what follows from it. */
import { useId, type ReactNode } from 'react';
import { useStrings } from '@/i18n';
import { usePrediction } from './use-standing';
import './Predict.css';

interface PredictProps {
  readonly id: string;
  readonly question: ReactNode;
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly answer: number;
  /** Shown once an option was chosen, whichever it was. */
  readonly children: ReactNode;
}

export function Predict({ id, question, options, answer, children }: PredictProps) {
  const strings = useStrings().site.predict;
  const [choice, choose] = usePrediction(id);
  const name = useId();
  return (
    <section className="predict" aria-labelledby={`${name}-title ${name}-question`}>
      <p className="predict__label" id={`${name}-title`}>
        {strings.prompt}
      </p>
      <fieldset className="predict__options">
        <legend id={`${name}-question`}>{question}</legend>
        {options.map((option, index) => (
          <label
            key={option}
            className="predict__option"
            data-verdict={choice === index ? (index === answer ? 'right' : 'wrong') : undefined}
          >
            <input
              type="radio"
              name={name}
              checked={choice === index}
              onChange={() => choose(index)}
            />
            <span>{option}</span>
          </label>
        ))}
      </fieldset>
      <div className="predict__answer" role="status">
        {choice !== undefined && (
          <>
            <strong>{choice === answer ? strings.right : strings.wrong}</strong> {children}
          </>
        )}
      </div>
      <noscript>
        <div className="predict__answer">{children}</div>
      </noscript>
    </section>
  );
}
