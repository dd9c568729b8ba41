/** The reader's text: written, pasted, opened as a file, or dropped on the box. */
import { useRef, useState } from 'react';
import { formatCount } from '@/components/figure/format';
import { readTextFile } from './text-file';
import { longestText } from './tokens-model';
import { useTokensWords } from './tokens-strings';

interface TextBoxProps {
  readonly text: string;
  /** What is written from here on is undone together. */
  readonly onFocus: () => void;
  readonly onWrite: (text: string) => void;
}

export function TextBox({ text, onFocus, onWrite }: TextBoxProps) {
  const words = useTokensWords();
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<'cut' | 'unreadable' | null>(null);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = await readTextFile(file, longestText);
    setProblem(read === null ? 'unreadable' : read.cut ? 'cut' : null);
    if (read === null) return;
    onFocus();
    onWrite(read.text);
  };
  return (
    <div className="figure__side">
      <label className="gpt-tokens__text">
        <span>{words.text}</span>
        <textarea
          className="field"
          rows={4}
          value={text}
          maxLength={longestText}
          spellCheck={false}
          onFocus={onFocus}
          onChange={({ target }) => {
            setProblem(null);
            onWrite(target.value);
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            const file = event.dataTransfer.files[0];
            // Text that is dragged here goes where it is dropped, as in any field.
            if (!file) return;
            event.preventDefault();
            void open(file);
          }}
        />
      </label>
      <div className="figure__row">
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {words.file}
        </button>
        <input
          ref={picker}
          type="file"
          accept="text/*,.txt,.md,.csv,.json"
          hidden
          aria-label={words.file}
          onChange={({ target }) => {
            void open(target.files?.[0]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
        <span role="status">
          {problem === 'cut' && words.cut(formatCount(longestText))}
          {problem === 'unreadable' && words.unreadable}
        </span>
      </div>
    </div>
  );
}
