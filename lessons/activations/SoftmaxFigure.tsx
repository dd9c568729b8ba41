/** Four logits that are dragged, and the probabilities that softmax makes of them. */
import { useMemo } from 'react';
import { linearScale } from '@/components/figure/bar-scale';
import { SliderField } from '@/components/controls/SliderField';
import { DragHandle } from '@/components/controls/DragHandle';
import { Figure } from '@/components/figure/Figure';
import { formatValue } from '@/components/figure/format';
import { ScaleBar } from '@/components/figure/ScaleBar';
import { useTermValues } from '@/components/terms/use-term-values';
import { useFigureState } from '@/components/figure/use-figure-state';
import { choiceOpening, largestLogit, readChoice, setLogit, shiftLogits } from './choice';
import { useWords } from './strings';
import './activations.css';
import './SoftmaxFigure.css';

const grain = 0.1;
const shares = linearScale([1]);

/** Share of the way from the left of a track to its right. */
function placeLogit(z: number): number {
  return (z + largestLogit) / (2 * largestLogit);
}

export function SoftmaxFigure() {
  const words = useWords().softmax;
  const [state, change, reset] = useFigureState('softmax', choiceOpening);
  const { logits, temperature } = state;
  const { powers, total, probabilities } = useMemo(() => readChoice(state), [state]);
  useTermValues({ temperature });
  const sum = probabilities.reduce((all, p) => all + p, 0);

  return (
    <Figure
      id="softmax"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        words.classes.map((name, i) => ({
          name,
          logit: formatValue(logits[i]!),
          probability: formatValue(probabilities[i]!),
        })),
        formatValue(temperature),
      )}
      onReset={reset}
    >
      <div className="activations-softmax" role="group" aria-label={words.group}>
        <div className="activations-softmax__row activations-softmax__head" aria-hidden="true">
          <span />
          <span data-term="logit">{words.heads.logit}</span>
          <span>{words.heads.power}</span>
          <span data-term="p">{words.heads.probability}</span>
        </div>
        {words.classes.map((name, i) => (
          <div key={i} className="activations-softmax__row" data-class={i}>
            <span>{name}</span>
            <div className="activations-track">
              <span className="activations-track__zero" />
              <span
                className="figure__swatch activations-track__bar"
                data-negative={logits[i]! < 0}
                style={{
                  left: `${Math.min(0.5, placeLogit(logits[i]!)) * 100}%`,
                  width: `${Math.abs(placeLogit(logits[i]!) - 0.5) * 100}%`,
                }}
              />
              <DragHandle
                label={words.handle(name)}
                valueText={words.handleText(
                  formatValue(logits[i]!),
                  formatValue(probabilities[i]!),
                )}
                value={logits[i]!}
                min={-largestLogit}
                max={largestLogit}
                at={[placeLogit(logits[i]!), 0.5]}
                axis="across"
                term="logit"
                from={logits[i]!}
                onDrag={({ dx }, from) =>
                  change((now) => setLogit(now, i, from + dx * 2 * largestLogit))
                }
                onNudge={({ dx, dy }) =>
                  change((now) => setLogit(now, i, now.logits[i]! + (dx + dy) * grain))
                }
              >
                <span className="drag-handle__pill">{formatValue(logits[i]!)}</span>
              </DragHandle>
            </div>
            <span data-value="power">{formatValue(powers[i]!)}</span>
            <div>
              <strong data-value="probability">{formatValue(probabilities[i]!)}</strong>
              <ScaleBar value={probabilities[i]!} scale={shares} term="p" />
            </div>
          </div>
        ))}
        <div className="activations-softmax__row activations-softmax__foot">
          <span>{words.sum}</span>
          <span />
          <span data-value="total">{formatValue(total)}</span>
          <strong data-value="sum">{formatValue(sum)}</strong>
        </div>
      </div>
      <div className="figure__row activations-buttons">
        <SliderField
          label={words.temperature}
          term="temperature"
          value={temperature}
          min={0.2}
          max={5}
          step={0.1}
          onChange={(to) => change({ temperature: to })}
        />
        {([1, -1] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="button"
            onClick={() => change((now) => shiftLogits(now, by))}
          >
            {words.shift(by)}
          </button>
        ))}
      </div>
    </Figure>
  );
}
