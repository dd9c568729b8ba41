/** The settings that one optimiser has, beside its rate. */
import { CheckField } from '@/components/controls/CheckField';
import { SliderField } from '@/components/controls/SliderField';
import type { OptimiserName, OptimiserSettings } from '@/math/optimisers';
import type { Words } from './strings';

type Field = 'beta' | 'rho' | 'beta1' | 'beta2' | 'decay';

const fieldsOf: Readonly<Record<OptimiserName, readonly Field[]>> = {
  sgd: [],
  momentum: ['beta'],
  rmsprop: ['rho'],
  adam: ['beta1', 'beta2'],
  adamw: ['beta1', 'beta2', 'decay'],
};

const ranges: Readonly<Record<Field, { readonly max: number; readonly step: number }>> = {
  beta: { max: 0.99, step: 0.01 },
  rho: { max: 0.999, step: 0.001 },
  beta1: { max: 0.99, step: 0.01 },
  beta2: { max: 0.999, step: 0.001 },
  decay: { max: 1, step: 0.01 },
};

interface SettingFieldsProps {
  readonly optimiser: OptimiserName;
  readonly settings: OptimiserSettings;
  readonly strings: Words;
  readonly onSettings: (settings: OptimiserSettings) => void;
}

export function SettingFields({ optimiser, settings, strings, onSettings }: SettingFieldsProps) {
  return (
    <>
      {fieldsOf[optimiser].map((field) => (
        <SliderField
          key={field}
          label={strings.settings[field]}
          term={field}
          value={settings[field]}
          min={0}
          {...ranges[field]}
          onChange={(value) => onSettings({ ...settings, [field]: value })}
        />
      ))}
      {fieldsOf[optimiser].includes('beta2') && (
        <CheckField
          label={strings.corrected}
          checked={settings.corrected}
          onChange={(corrected) => onSettings({ ...settings, corrected })}
        />
      )}
    </>
  );
}
