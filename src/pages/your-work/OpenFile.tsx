/** A place to drop a file on, and the button that asks for one. */
import { useRef, useState } from 'react';
import { useWorkWords } from '@/i18n/work-words';

export function OpenFile({ onFile }: { readonly onFile: (file: Blob) => void }) {
  const words = useWorkWords().open;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className="open-file"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <p>{words.drop}</p>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {words.button}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // So that the same file can be chosen again after it was repaired.
          target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}
