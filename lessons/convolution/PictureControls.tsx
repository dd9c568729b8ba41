/** Which picture: one of ours, one drawn by hand, or a file of the reader's. */
import { CheckField } from '@/components/controls/CheckField';
import { FileButton } from '@/components/controls/FileButton';
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
  readonly onFile: (file: Blob) => void;
  readonly onChange: (changes: Partial<WindowState>) => void;
}

export function PictureControls(props: PictureControlsProps) {
  const { state, drawing, failed, onDrawing, onChange, onFile } = props;
  const words = useWords().window;
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
      <FileButton label={words.file} accept="image/*" onFile={onFile} />
      <span role="status" className="convolution__failed">
        {failed && words.unreadable}
      </span>
    </div>
  );
}
