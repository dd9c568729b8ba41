/** Which picture: one of ours, one drawn by hand, or a file of the reader's. */
import { useRef } from 'react';
import { CheckField } from '@/components/controls/CheckField';
import { SelectField } from '@/components/controls/SelectField';
import { blank, pictureNames, pictures } from './pictures';
import { useWords } from './strings';
import type { WindowState } from './window-model';

interface PictureControlsProps {
  readonly state: WindowState;
  readonly drawing: boolean;
  /** The last file could not be read. */
  readonly failed: boolean;
  readonly onDrawing: (drawing: boolean) => void;
  readonly onFile: (file: Blob | undefined) => void;
  readonly onChange: (changes: Partial<WindowState>) => void;
}

export function PictureControls(props: PictureControlsProps) {
  const { state, drawing, failed, onDrawing, onChange, onFile } = props;
  const words = useWords().window;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="figure__row">
      <SelectField
        label={words.picture}
        term="x"
        names={[...pictureNames, 'own'] as const}
        words={words.pictures}
        value={state.picture}
        onChange={(picture) => {
          onDrawing(picture === 'own');
          onChange({ picture, pixels: picture === 'own' ? blank : pictures[picture] });
        }}
      />
      <CheckField label={words.draw} checked={drawing} onChange={onDrawing} />
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {words.file}
      </button>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        aria-label={words.file}
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <span role="status" className="convolution__failed">
        {failed && words.unreadable}
      </span>
    </div>
  );
}
