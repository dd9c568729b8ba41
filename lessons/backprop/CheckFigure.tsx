/** Mistakes in a backward pass: what the gradient check says of each, beside a loss that falls all the same. */
import { SelectField } from '@/components/controls/SelectField';
import { useMemo } from 'react';
import { Curves } from '@/components/figure/Curves';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatNumber } from '@/components/figure/format';
import { useKept } from '@/components/figure/use-kept';
import {
  agree,
  followMistake,
  measureGradient,
  mistakes,
  parameterIds,
  runBackwards,
  runForwards,
  startNetwork,
  type Mistake,
} from './network';
import { useWords, type Words } from './strings';
import { print, slopeOf } from './symbols';
import './backprop.css';

const rate = 0.1;
const count = 30;
const forward = runForwards(startNetwork);
const measured = parameterIds.map((_, i) => measureGradient(startNetwork, i));
const opening: Mistake = 'transpose';

export function CheckFigure() {
  const strings = useWords();
  const words = strings.check;
  const [mistake, setMistake] = useKept<Mistake>('mistake', opening);
  const { gradients } = useMemo(() => runBackwards(startNetwork, forward, mistake), [mistake]);
  const verdicts = gradients.map((gradient, i) => agree(gradient, measured[i]!));
  const losses = useMemo(() => followMistake(mistake, rate, count), [mistake]);
  const wrong = parameterIds.filter((_, i) => !verdicts[i]);
  return (
    <Figure
      id="check"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        mistake: words.mistakes[mistake],
        wrong: wrong.map(slopeOf),
        first: print(losses[0]!),
        last: print(losses.at(-1)!),
        count,
      })}
      onReset={() => setMistake(opening)}
    >
      <div className="figure__side backprop">
        <div className="figure__row">
          <SelectField
            label={words.mistake}
            names={mistakes}
            words={words.mistakes}
            value={mistake}
            onChange={setMistake}
          />
        </div>
        <FigureColumns ratio={0.8}>
          <table className="figure__table">
            <thead>
              <tr>
                <th scope="col">{words.slope}</th>
                <th scope="col">{words.backwards}</th>
                <th scope="col">{strings.measured}</th>
                <th scope="col">{words.ratio}</th>
              </tr>
            </thead>
            <tbody>
              {parameterIds.map((id, i) => (
                <tr key={id} data-parameter={id}>
                  <th scope="row">{slopeOf(id)}</th>
                  <td data-value="gradient">{print(gradients[i]!)}</td>
                  <td data-value="measured">{print(measured[i]!)}</td>
                  <td data-value="ratio">
                    {formatNumber(gradients[i]! / measured[i]!, 4)}{' '}
                    <span className="backprop__verdict" data-right={verdicts[i]}>
                      {verdicts[i] ? strings.same : strings.different}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <LossCurves mistake={mistake} losses={losses} strings={strings} />
        </FigureColumns>
      </div>
    </Figure>
  );
}

interface LossCurvesProps {
  readonly mistake: Mistake;
  readonly losses: readonly number[];
  readonly strings: Words;
}

const right = followMistake('none', rate, count);

function LossCurves({ mistake, losses, strings }: LossCurvesProps) {
  const { curves, steps, with: named } = strings.check;
  const series = useMemo(() => {
    const line = (name: string, values: readonly number[]) => ({
      name,
      steps: values.map((_, step) => step),
      values,
    });
    return [line(named.right, right), ...(mistake === 'none' ? [] : [line(named.wrong, losses)])];
  }, [mistake, losses, named]);
  return (
    <div>
      <Curves label={curves} stepLabel={steps} series={series} format={print} log />
      <p data-loss={mistake}>
        {strings.check.last(
          count,
          print(right.at(-1)!),
          mistake === 'none' ? null : print(losses.at(-1)!),
        )}
      </p>
    </div>
  );
}
