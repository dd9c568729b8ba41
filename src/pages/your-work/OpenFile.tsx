/** A place to drop a file on, and the button that asks for one. */
import { useState } from 'react';
import { FileButton } from '@/components/controls/FileButton';
import { useWorkWords } from '@/i18n/work-words';

export function OpenFile({ onFile }: { readonly onFile: (file: Blob) => void }) {
  const words = useWorkWords().open;
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
      <FileButton label={words.button} accept=".json,application/json" onFile={onFile} />
    </div>
  );
}
