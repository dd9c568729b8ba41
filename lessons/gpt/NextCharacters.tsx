/** The likeliest next characters with their probabilities; any of them can be written. */
import { SliderField } from '@/components/controls/SliderField';
import { formatDecimals } from '@/components/figure/format';
import type { Reading } from './heads-model';
import { longest, type HeadsState } from './heads-state';
import type { Gpt } from './networks';
import { useWords } from './strings';

interface NextCharactersProps {
  readonly gpt: Gpt;
  readonly reading: Reading;
  readonly state: HeadsState;
  readonly onChange: (changes: Partial<HeadsState>) => void;
}

/** As many as are shown, however many may be drawn. */
const shown = 10;
const marks: Readonly<Record<string, string>> = { ' ': '␣', '\n': '↵' };

export function NextCharacters({ gpt, reading, state, onChange }: NextCharactersProps) {
  const words = useWords().heads;
  const { text, temperature, most } = state;
  const full = text.length >= longest;
  return (
    <div className="figure__side">
      <SliderField
        label={words.temperature}
        term="temperature"
        value={temperature}
        {...{ min: 0.1, max: 2, step: 0.1 }}
        format={(value) => formatDecimals(value, 1)}
        onChange={(to) => onChange({ temperature: to })}
      />
      <SliderField
        label={words.most}
        value={Math.min(most, gpt.signs.length)}
        {...{ min: 1, max: gpt.signs.length, step: 1 }}
        onChange={(to) => onChange({ most: to })}
      />
      <div role="group" aria-label={words.next} className="gpt__next" data-term="p">
        {reading.choices.slice(0, shown).map(({ code, share }) => {
          const sign = gpt.signs[code]!;
          const percent = formatDecimals(100 * share, share < 0.0995 ? 1 : 0);
          return (
            <button
              key={code}
              type="button"
              className="gpt__choice"
              disabled={full}
              onClick={() => onChange({ text: text + sign, query: null, key: null })}
            >
              <span className="visually-hidden">{words.write(words.spoken(sign), percent)}</span>
              <b aria-hidden="true">{marks[sign] ?? sign}</b>
              <span className="gpt__bar" aria-hidden="true">
                <i style={{ width: `${(100 * share).toFixed(1)}%` }} />
              </span>
              <span aria-hidden="true">{percent} %</span>
            </button>
          );
        })}
      </div>
      {reading.choices.length > shown && (
        <p className="figure__legend">
          {words.others(
            reading.choices.length - shown,
            formatDecimals(
              100 * reading.choices.slice(shown).reduce((sum, { share }) => sum + share, 0),
              1,
            ),
          )}
        </p>
      )}
    </div>
  );
}
