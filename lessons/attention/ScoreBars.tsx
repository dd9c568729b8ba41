/** One row's scores as bars, the chosen one to drag, and the weights that the softmax makes of them. */
import { DragHandle } from '@/components/controls/DragHandle';
import { formatDecimals } from '@/components/figure/format';
import { rowOf } from '@/math/attention/matrix';
import type { Head } from '@/math/attention/multi-head';
import { clamp } from '@/math/vector';
import { letterOf } from './letters';
import { useWords } from './strings';

interface ScoreBarsProps {
  readonly head: Head;
  readonly tokens: readonly number[];
  readonly row: number;
  readonly column: number;
  readonly onColumn: (column: number) => void;
  readonly onHold: (score: number) => void;
}

/** The scale reaches at least so far up and down. */
const leastReach = 12;
const keyStep = 0.5;

export function ScoreBars({ head, tokens, row, column, onColumn, onHold }: ScoreBarsProps) {
  const words = useWords().network;
  const [scores, masked, weights] = [head.scores, head.masked, head.weights].map((it) => [
    ...rowOf(it, row),
  ]);
  const reach = Math.max(leastReach, ...scores!.map((score) => Math.ceil(Math.abs(score))));
  const score = scores![column]!;
  const hold = (to: number) => onHold(clamp(Math.round(to * 10) / 10, -reach, reach));
  return (
    <div className="attention__score-bars">
      <p className="figure__legend">{words.barScores(letterOf(tokens[row]!), reach)}</p>
      <div className="attention__scores" data-term="s">
        {scores!.map((value, j) => (
          <span
            key={j}
            aria-hidden="true"
            data-hidden={masked![j] === -Infinity || undefined}
            data-sign={value < 0 ? 'negative' : 'positive'}
            data-chosen={j === column || undefined}
            onPointerDown={() => onColumn(j)}
          >
            <i style={{ blockSize: `${(50 * Math.abs(value)) / reach}%` }} />
          </span>
        ))}
        <DragHandle
          label={words.dragScore(letterOf(tokens[row]!), letterOf(tokens[column]!))}
          valueText={words.scoreIs(
            formatDecimals(score),
            formatDecimals(100 * weights![column]!, 0),
          )}
          value={score}
          min={-reach}
          max={reach}
          at={[(column + 0.5) / tokens.length, (reach - score) / (2 * reach)]}
          axis="vertical"
          term="s"
          from={score}
          onDrag={({ dy }, from) => hold(from + dy * 2 * reach)}
          onNudge={({ dy }) => hold(score + clamp(dy, -2 * reach, 2 * reach) * keyStep)}
        >
          <span className="drag-handle__pill">{formatDecimals(score, 1)}</span>
        </DragHandle>
      </div>
      <div className="attention__letters" aria-hidden="true">
        {tokens.map((token, j) => (
          <span key={j}>{letterOf(token)}</span>
        ))}
      </div>
      <div className="attention__bars attention__bars--row" aria-hidden="true" data-term="a">
        {weights!.map((weight, j) => (
          <span key={j} style={{ blockSize: `${100 * weight}%` }} />
        ))}
      </div>
      <p className="figure__legend">{words.barWeights}</p>
    </div>
  );
}
