/** A text on the colours of its influence on what comes next, in a network that reads letter by letter. */
import { useMemo } from 'react';
import { useFollowedRun } from '@/components/cell/use-followed-run';
import { CheckField } from '@/components/controls/CheckField';
import { SceneButtons } from '@/components/controls/SceneButtons';
import { Figure } from '@/components/figure/Figure';
import { formatDecimals, formatNumber } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { TokenRow } from '@/components/sequence/TokenRow';
import { makeNetwork, recorded, recordedSteps, weightNames } from './letters';
import { NextLetters } from './NextLetters';
import { sampleNames, samples } from './samples';
import { cleanText, longest, placeOfPower, readStrip } from './strip-model';
import { useWords } from './strings';
import './rnn.css';

interface StripState {
  readonly text: string;
  readonly at: number;
  /** Whose probability is asked about; null for the likeliest. */
  readonly asked: string | null;
  readonly log: boolean;
}

const opening: StripState = {
  ...{ text: samples.cat, at: samples.cat.length - 1 },
  ...{ asked: null, log: false },
};

export function StripFigure() {
  const words = useWords().strip;
  const [state, change, reset] = useFigureState('strip', opening);
  const { shown, timeline } = useFollowedRun('rnn/rhyme', weightNames);
  const network = useMemo(() => {
    const tensors = shown.flatMap((one) => (one === undefined ? [] : [one]));
    return tensors.length === weightNames.length ? makeNetwork(tensors) : null;
  }, [shown]);
  const { text, asked, log } = state;
  const at = Math.min(state.at, text.length - 1);
  const { guesses, letter, probability, influence } = useMemo(
    () => readStrip(network ?? recorded, text, at, asked),
    [network, text, at, asked],
  );
  const most = Math.max(0, ...influence);
  const strongest = influence.indexOf(most);
  const write = (typed: string) => {
    const clean = cleanText(typed);
    change({ text: clean, at: clean.length - 1, asked: null });
  };
  return (
    <Figure
      id="strip"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        text.slice(0, at + 1),
        words.spoken(letter),
        formatDecimals(probability),
        words.spoken(text[strongest] ?? ''),
      )}
      onReset={reset}
    >
      <div className="figure__side">
        <label className="rnn__text">
          <span>{words.text}</span>
          <input
            type="text"
            className="field"
            value={text}
            maxLength={longest}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={({ target }) => write(target.value)}
          />
        </label>
        <TokenRow
          label={words.row(words.spoken(letter))}
          term="g"
          tokens={Array.from(text, (one, index) => ({
            text: one,
            spoken: words.spoken(one),
            value: influence[index] ?? null,
          }))}
          magnitude={most}
          scale={log ? (value) => placeOfPower(value, most) : undefined}
          format={(value) => formatNumber(value, 2)}
          selected={at < 0 ? null : at}
          onSelect={(index) => change({ at: index, asked: null })}
        />
        {influence.length > 0 && (
          <p data-value="strongest">
            {strongest === at
              ? words.here(text[strongest]!, formatNumber(most, 2))
              : words.reading(text[strongest]!, at - strongest, formatNumber(most, 2))}
          </p>
        )}
        <NextLetters
          guesses={guesses}
          letter={letter}
          onAsk={(one) => change({ asked: one })}
          onWrite={() => write(text.slice(0, at + 1) + guesses[0]!.letter)}
          full={at + 1 >= longest}
        />
        <CheckField label={words.log} checked={log} onChange={(on) => change({ log: on })} />
        <SceneButtons
          label={words.samples}
          names={sampleNames}
          words={words.sample}
          onChoose={(name) => write(samples[name])}
        />
        <p className="figure__legend" data-value="weights">
          {network === null ? words.recorded(recordedSteps) : words.followed(shown[0]!.step)}
        </p>
        {timeline}
      </div>
    </Figure>
  );
}
