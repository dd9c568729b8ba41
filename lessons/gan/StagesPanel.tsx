/** One training step, opened: five parts of the discriminator's turn and five of the generator's, with their numbers. */
import { formatValue } from '@/components/figure/format';
import { sigmoid } from '@/math/activation';
import { batchSize, parts, type Part, type PlayerStep } from '@/math/gan/plane-gan';
import type { Training } from './GanControls';
import { useWords, type Words } from './strings';

function meanOf(scores: Float64Array, of: (s: number) => number): number {
  return scores.reduce((sum, s) => sum + of(s), 0) / scores.length;
}

/** What a part has found. */
function tell(
  part: Part,
  player: 'd' | 'g',
  training: Training,
  words: Words['plane']['tell'],
): string {
  const { gan, choice } = training;
  const step: PlayerStep = gan[player];
  const raw = choice.settings.loss === 'wasserstein';
  const mean = (scores: Float64Array) => formatValue(meanOf(scores, raw ? (s) => s : sigmoid));
  switch (part) {
    case 'draw':
      return player === 'd' ? words.both(batchSize) : words.fakes(batchSize);
    case 'score':
      return player === 'd'
        ? words.scores(mean(step.realScores), mean(step.fakeScores))
        : words.score(mean(step.fakeScores));
    case 'loss':
      return formatValue(step.loss);
    case 'gradient':
      return words.length(formatValue(step.gradient));
    case 'update':
      return words.after(formatValue(gan.lossNow(player)));
  }
}

export function StagesPanel({ training }: { readonly training: Training }) {
  const words = useWords().plane;
  const { steady, choice } = training;
  const { next, steps } = steady;
  const { k } = choice.settings;
  const place = parts.indexOf(next.part);
  const begun = next.player === 'g' || next.turn > 0 || place > 0;
  /** A part has been done in this step, or in the last one where no new one was begun. */
  const isDone = (player: 'd' | 'g', index: number) => {
    if (!begun) return steps > 0;
    if (player !== next.player) return player === 'd';
    return index < place;
  };
  return (
    <div className="gan__stages">
      {(['d', 'g'] as const).map((player) => (
        <section key={player} aria-label={words.players[player]}>
          <p className="gan__player" data-term={player === 'd' ? 'dis' : 'gen'}>
            {words.players[player]}
            {player === 'd' && k > 1 && ` · ${words.turn(turnOf(next, k), k)}`}
          </p>
          <ol>
            {parts.map((part, index) => {
              const done = isDone(player, index);
              const coming = next.player === player && index === place;
              return (
                <li
                  key={part}
                  data-part={`${player}-${part}`}
                  data-done={done}
                  aria-current={coming ? 'step' : undefined}
                >
                  {words.parts[part]}
                  {done && words.tell.colon}
                  {done && <strong>{tell(part, player, training, words.tell)}</strong>}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The discriminator's present turn, counted from 1; its last while the generator moves. */
function turnOf({ player, turn }: { player: 'd' | 'g'; turn: number }, k: number): number {
  return player === 'd' ? turn + 1 : k;
}
