/** Which network, which word, which head is looked at, and which parts are switched off. */
import { useId, useState } from 'react';
import { CheckField } from '@/components/controls/CheckField';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SelectField } from '@/components/controls/SelectField';
import { readWord, wordLength } from './letters';
import { switchNames } from './network-model';
import type { Network } from './networks';
import { useWords } from './strings';
import { sources } from './use-network';
import type { NetworkState } from './network-state';

interface NetworkControlsProps {
  readonly state: NetworkState;
  readonly network: Network | null;
  readonly onChange: (changes: Partial<NetworkState>) => void;
}

function WordField({ state, onChange }: Omit<NetworkControlsProps, 'network'>) {
  const words = useWords().network;
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const tokens = text === null ? null : readWord(text);
  const wrong = tokens !== null && tokens.length !== wordLength;
  return (
    <label className="attention__word">
      <span>{words.word}</span>{' '}
      <input
        type="text"
        size={8}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text ?? state.word}
        aria-invalid={wrong}
        aria-describedby={id}
        onChange={({ target }) => {
          setText(target.value);
          const read = readWord(target.value);
          if (read.length === wordLength)
            onChange({ word: target.value.toLowerCase(), held: null });
        }}
        onBlur={() => setText(null)}
      />
      <span id={id} role="status" className="attention__wrong">
        {wrong ? words.fiveLetters : ''}
      </span>
    </label>
  );
}

export function NetworkControls({ state, network, onChange }: NetworkControlsProps) {
  const words = useWords().network;
  const { off, silent, block, head } = state;
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  const own = `${block}.${head}`;
  const toggle = <T,>(list: readonly T[], item: T, on: boolean) =>
    on ? list.filter((it) => it !== item) : [...list, item];
  return (
    <>
      <div className="figure__row">
        <SelectField
          label={words.source}
          names={sources}
          words={words.sources}
          value={state.source}
          onChange={(source) => onChange({ source, held: null, block: 0, head: 0 })}
        />
        <WordField key={state.source} state={state} onChange={onChange} />
      </div>
      <div className="figure__row" role="group" aria-label={words.parts}>
        <span className="figure__word">{words.parts}</span>
        {switchNames.map((name) => (
          <CheckField
            key={name}
            label={words.switches[name]}
            checked={!off.includes(name) && network?.parts[name] !== false}
            onChange={(on) => onChange({ off: toggle(off, name, on), held: null })}
          />
        ))}
      </div>
      {network !== null && (
        <div className="figure__row">
          <ChoiceField
            label={words.block}
            names={range(network.weights.blocks.length)}
            words={(index) => String(index + 1)}
            value={block}
            onChange={(to) => onChange({ block: to, held: null })}
          />
          <ChoiceField
            label={words.head}
            names={range(network.parts.heads)}
            words={(index) => String(index + 1)}
            value={head}
            onChange={(to) => onChange({ head: to, held: null })}
          />
          <CheckField
            label={words.listen}
            checked={!silent.includes(own)}
            onChange={(on) => onChange({ silent: toggle(silent, own, on), held: null })}
          />
        </div>
      )}
    </>
  );
}
