/** The rules of the game: the loss, how often each player moves, and how far. */
import { CheckField } from '@/components/controls/CheckField';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SliderField } from '@/components/controls/SliderField';
import { ganLosses } from '@/math/gan/losses';
import type { GanSettings } from '@/math/gan/plane-gan';
import type { Training } from './GanControls';
import { rates } from './plane-model';
import { useWords } from './strings';

export function RulesPanel({ training }: { readonly training: Training }) {
  const words = useWords().plane;
  const { settings } = training.choice;
  const change = (changes: Partial<GanSettings>) => training.set({ ...settings, ...changes });
  const rateFields = [
    ['rateD', words.rateD],
    ['rateG', words.rateG],
  ] as const;
  return (
    <div className="figure__side" role="group" aria-label={words.rules}>
      <ChoiceField
        label={words.loss}
        names={ganLosses}
        words={words.losses}
        value={settings.loss}
        onChange={(loss) => change({ loss })}
      />
      <SliderField
        label={words.k}
        term="k"
        value={settings.k}
        min={1}
        max={10}
        step={1}
        onChange={(k) => change({ k })}
      />
      {rateFields.map(([name, label]) => (
        <SliderField
          key={name}
          label={label}
          term="rate"
          value={rates.findIndex((rate) => rate === settings[name])}
          min={0}
          max={rates.length - 1}
          step={1}
          format={(i) => String(rates[i])}
          onChange={(i) => change({ [name]: rates[i] })}
        />
      ))}
      <CheckField
        label={words.plain}
        checked={settings.plain}
        onChange={(plain) => change({ plain })}
      />
    </div>
  );
}
