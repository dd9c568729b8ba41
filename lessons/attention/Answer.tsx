/** What the network answers, how sure it is of every letter, and how often it is right on other words. */
import { TokenRow } from '@/components/sequence/TokenRow';
import { formatDecimals, formatPercent } from '@/components/figure/format';
import { useLanguage } from '@/i18n';
import { answerTo, letterOf, wordLength, writeWord } from './letters';
import { guessesAt, type Changes, type NetworkReading } from './network-model';
import type { Network } from './networks';
import { useWords } from './strings';
import { useAccuracy } from './use-accuracy';

interface AnswerProps {
  readonly network: Network;
  readonly reading: NetworkReading;
  readonly changes: Changes;
  readonly row: number;
  readonly onRow: (row: number) => void;
}

export function Answer({ network, reading, changes, row, onRow }: AnswerProps) {
  const words = useWords().network;
  const language = useLanguage();
  const share = useAccuracy(network, changes);
  const { answer, tokens } = reading;
  const wanted = network.task && answerTo(tokens.slice(0, wordLength), network.task);
  const right = answer.filter((letter, i) => letter === wanted?.[i]).length;
  const chosen = row - wordLength;
  const guesses = guessesAt(reading, row, 3);
  return (
    <div className="attention__answer">
      <div>
        <p className="figure__legend">{words.answer(writeWord(tokens.slice(0, wordLength)))}</p>
        <TokenRow
          label={words.answerLabel}
          tokens={answer.map((letter, i) => ({
            text: letterOf(letter),
            spoken: wanted ? words.judged(letterOf(letter), letter === wanted[i]) : undefined,
            value: guessesAt(reading, i + wordLength, 1)[0]!.share,
          }))}
          magnitude={1}
          format={(value) => formatPercent(value, language, 0)}
          selected={chosen >= 0 ? chosen : null}
          onSelect={(index) => onRow(index + wordLength)}
        />
      </div>
      <div>
        {wanted !== null && (
          <p className="figure__verdict" data-mark={right === wordLength ? 'still' : 'lost'}>
            <strong data-value="right">{words.right(right, writeWord(wanted))}</strong>
          </p>
        )}
        <p className="figure__word" data-value="accuracy">
          {network.task === null
            ? words.noTask
            : share === null
              ? words.counting
              : words.accuracy(formatPercent(share, language, 0))}
        </p>
        {chosen >= 0 && (
          <p className="figure__word" data-value="guesses">
            {words.guesses(letterOf(tokens[row]!))}{' '}
            {guesses
              .map(
                ({ token, share: part }) =>
                  `${letterOf(token)} ${formatDecimals(100 * part, 1)}${language === 'zh' ? '' : ' '}%`,
              )
              .join(words.comma)}
          </p>
        )}
      </div>
    </div>
  );
}
