/** The likeliest next letters with their probabilities: one is asked about, the first can be added. */
import { ActionButton } from '@/components/controls/ActionButton';
import { formatNumber } from '@/components/figure/format';
import { useWords } from './strings';
import type { Guess } from './strip-model';

interface NextLettersProps {
  readonly guesses: readonly Guess[];
  /** The one that is asked about. */
  readonly letter: string;
  /** There is no room for another letter. */
  readonly full: boolean;
  readonly onAsk: (letter: string) => void;
  readonly onWrite: () => void;
}

const signs: Readonly<Record<string, string>> = { ' ': '␣', '\n': '↵' };

export function NextLetters({ guesses, letter, full, onAsk, onWrite }: NextLettersProps) {
  const words = useWords().strip;
  return (
    <div className="figure__row" role="group" aria-label={words.likeliest}>
      <span>{words.guesses}</span>
      {guesses.map((guess) => (
        <button
          key={guess.letter}
          type="button"
          className="button rnn__guess"
          aria-pressed={guess.letter === letter}
          aria-label={`${words.spoken(guess.letter)} ${formatNumber(guess.probability, 2)}`}
          onClick={() => onAsk(guess.letter)}
        >
          <b>{signs[guess.letter] ?? guess.letter}</b> {formatNumber(guess.probability, 2)}
        </button>
      ))}
      <ActionButton enabled={!full} onPress={onWrite}>
        {words.writeOn}
      </ActionButton>
    </div>
  );
}
