/** The reader's text: written, pasted, opened as a file, or dropped on the box. */
import { useState } from 'react';
import { FileButton } from '@/components/controls/FileButton';
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
  const [problem, setProblem] = useState<'cut' | 'unreadable' | null>(null);
  const open = async (file: File) => {
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
        <FileButton
          label={words.file}
          accept="text/*,.txt,.md,.csv,.json"
          onFile={(file) => void open(file)}
        />
        <span role="status">
          {problem === 'cut' && words.cut(formatCount(longestText))}
          {problem === 'unreadable' && words.unreadable}
        </span>
      </div>
    </div>
  );
}
