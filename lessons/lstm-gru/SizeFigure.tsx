/** How many parameters the layers have, and how long a training step took on the reader's own machine. */
import { useFollowedRun } from '@/components/cell/use-followed-run';
import { SliderField } from '@/components/controls/SliderField';
import { linearScale, type BarScale } from '@/components/figure/bar-scale';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatCount, formatNumber } from '@/components/figure/format';
import { ScaleBar } from '@/components/figure/ScaleBar';
import { useFigureState } from '@/components/figure/use-figure-state';
import { kinds } from './networks';
import { countParameters, layers } from './size-model';
import { useWords } from './strings';
import './lstm-gru.css';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

function BarTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const scale: BarScale = linearScale(rows.map(({ value }) => value));
  return (
    <table className="figure__table lstm-gru__bars" data-align="numbers">
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ id, name, value, text }) => (
          <tr key={id} data-row={id}>
            <th scope="row">{name}</th>
            <td>
              {text}
              <ScaleBar value={value} scale={scale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shownNames = ['milliseconds', 'units'] as const;
const opening = { inputs: 4, units: 32 };

export function SizeFigure() {
  const words = useWords().size;
  const [{ inputs, units }, change, reset] = useFigureState('size', opening);
  const [times, measured] = useFollowedRun('lstm-gru/time', shownNames).shown;
  const counted = layers.map((layer): Row => {
    const value = countParameters(layer, inputs, units);
    return { id: layer, name: words.layers[layer], value, text: formatCount(value) };
  });
  const timed = kinds.flatMap((kind, i): Row[] => {
    const value = times?.values[i];
    return value === undefined
      ? []
      : [
          {
            id: `time-${kind}`,
            name: words.layers[kind],
            value,
            text: `${formatNumber(value)} ms`,
          },
        ];
  });
  return (
    <Figure
      id="size"
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        inputs,
        units,
        counted.map(({ name, text }) => `${name} ${text}`).join(', '),
      )}
      onReset={reset}
    >
      <FigureColumns>
        <div className="figure__side">
          <SliderField
            label={words.inputs}
            value={inputs}
            min={1}
            max={128}
            step={1}
            onChange={(to) => change({ inputs: to })}
          />
          <SliderField
            label={words.units}
            value={units}
            min={1}
            max={256}
            step={1}
            onChange={(to) => change({ units: to })}
          />
          <BarTable title={words.parameters} rows={counted} />
        </div>
        <div className="figure__side">
          {timed.length > 0 && measured ? (
            <BarTable title={words.time(measured.values[0]!)} rows={timed} />
          ) : (
            <p className="figure__legend">{words.notMeasured}</p>
          )}
        </div>
      </FigureColumns>
    </Figure>
  );
}
