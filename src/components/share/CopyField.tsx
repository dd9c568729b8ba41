/** A text to copy; where the browser does not let the page copy it, it is selected for the reader to do so. */
import { useId, useRef, useState } from 'react';
import { useShareWords } from '@/i18n/share-words';
import './CopyField.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
}

export function CopyField({ label, text, button }: CopyFieldProps) {
  const words = useShareWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ readonly copied: boolean } | null>(null);
  const copy = async () => {
    setOutcome(null);
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ copied: true });
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome({ copied: false });
    }
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-field__row">
        <input
          id={id}
          ref={field}
          className="field"
          readOnly
          value={text}
          onFocus={({ target }) => target.select()}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {button}
        </button>
      </div>
      <p role="status">{outcome !== null && (outcome.copied ? words.copied : words.notCopied)}</p>
    </div>
  );
}
