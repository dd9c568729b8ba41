/** The text that the network reads, and what of it the network does not know. */
import { useId } from 'react';
import { longest, type HeadsState } from './heads-state';
import { context } from './networks';
import { useWords } from './strings';

interface TextFieldProps {
  readonly state: HeadsState;
  /** Characters that the network knows; null while there is none. */
  readonly signs: readonly string[] | null;
  readonly onChange: (changes: Partial<HeadsState>) => void;
}

export function TextField({ state, signs, onChange }: TextFieldProps) {
  const words = useWords().heads;
  const id = useId();
  const { text } = state;
  const foreign = signs === null ? [] : [...new Set(text)].filter((sign) => !signs.includes(sign));
  const length = Array.from(text).length;
  return (
    <label className="gpt__text">
      <span>{words.text}</span>
      <textarea
        className="field"
        rows={3}
        value={text}
        maxLength={longest}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={id}
        onChange={({ target }) => onChange({ text: target.value, query: null, key: null })}
      />
      <span id={id} role="status" className="figure__legend">
        {text === '' && words.nothing.text}
        {foreign.length > 0 && words.foreign(foreign.join(' '))}
        {foreign.length === 0 && length > context && words.lastOnly(context, length)}
      </span>
    </label>
  );
}
