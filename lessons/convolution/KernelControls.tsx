/** Which kernel, whether it is flipped, and the way back. */
import { ActionButton } from '@/components/controls/ActionButton';
import { CheckField } from '@/components/controls/CheckField';
import { SelectField } from '@/components/controls/SelectField';
import { kernelNames, kernels, nameOfKernel } from './kernels';
import { useWords } from './strings';
import type { WindowState } from './window-model';

interface KernelControlsProps {
  readonly state: WindowState;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onChange: (changes: Partial<WindowState>) => void;
}

export function KernelControls({ state, canUndo, onUndo, onChange }: KernelControlsProps) {
  const words = useWords().window;
  const preset = nameOfKernel(state.kernel) ?? 'own';
  return (
    <div className="figure__row">
      <SelectField
        label={words.kernel}
        term="w"
        names={preset === 'own' ? ([...kernelNames, 'own'] as const) : kernelNames}
        words={words.kernels}
        value={preset}
        onChange={(name) => {
          if (name !== 'own') onChange({ kernel: kernels[name] });
        }}
      />
      <CheckField
        label={words.flip}
        checked={state.flipped}
        onChange={(flipped) => onChange({ flipped })}
      />
      <ActionButton enabled={canUndo} onPress={onUndo}>
        {words.undo}
      </ActionButton>
    </div>
  );
}
