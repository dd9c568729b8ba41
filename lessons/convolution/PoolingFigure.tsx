/** A feature map pooled by its largest and by its mean value, and what a shift of the picture changes. */
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { PixelView } from '@/components/tensors/PixelView';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SliderField } from '@/components/controls/SliderField';
import { Figure } from '@/components/figure/Figure';
import { formatDecimals, formatPercent } from '@/components/figure/format';
import { useKept } from '@/components/figure/use-kept';
import { useLanguage } from '@/i18n';
import type { PoolKind } from '@/math/pooling';
import { imageOf } from './grid-image';
import { mostShift, poolingOpening, poolSizes, readPooling } from './pooling-model';
import { useWords } from './strings';
import './convolution.css';

const kinds = ['max', 'average'] as const satisfies readonly PoolKind[];
const rows = ['map', ...kinds] as const;

export function PoolingFigure() {
  const { pooling: words, window: shared } = useWords();
  const language = useLanguage();
  const [state, setState] = useKept('pooling', poolingOpening);
  const reading = readPooling(state);
  const { place, map, pooled, window } = reading;
  const { size, shift } = state;
  const change = (changes: Partial<typeof state>) => setState((now) => ({ ...now, ...changes }));
  const at = (kind: PoolKind) => formatDecimals(pooled[kind][place.row]![place.column]!);
  return (
    <Figure
      id="pooling"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        ...{ size, shift, max: at('max'), average: at('average') },
        changed: reading.changed.max[0],
        all: reading.changed.max[1],
      })}
      onReset={() => setState(poolingOpening)}
    >
      <div className="figure__side">
        <div className="figure__row">
          <ChoiceField
            label={words.size}
            names={poolSizes}
            words={(side) => `${side} × ${side}`}
            value={size}
            onChange={(side) => change({ size: side })}
          />
          <SliderField
            label={words.shift}
            value={shift}
            min={0}
            max={mostShift}
            step={1}
            format={String}
            onChange={(by) => change({ shift: by })}
          />
        </div>
        <div className="convolution__pools">
          <div>
            <p className="figure__legend">{words.map}</p>
            <PixelView
              image={imageOf(map)}
              high={magnitudeOf(map.flat())}
              hue="signed"
              label={words.map}
              outline={{ row: place.row * size, column: place.column * size, size }}
              onPoint={({ row, column }) =>
                change({
                  place: { row: Math.floor(row / size), column: Math.floor(column / size) },
                })
              }
              onStep={(down, across) =>
                change({ place: { row: place.row + down, column: place.column + across } })
              }
              valueText={shared.place(place.row, place.column)}
            />
          </div>
          {kinds.map((kind) => (
            <div key={kind}>
              <p className="figure__legend">{words.kinds[kind]}</p>
              <PixelView
                image={imageOf(pooled[kind])}
                high={magnitudeOf(map.flat())}
                hue="signed"
                label={words.kinds[kind]}
                outline={{ ...place, size: 1 }}
                onPoint={(to) => change({ place: to })}
                valueText={shared.value(place.row, place.column, at(kind))}
              />
            </div>
          ))}
        </div>
        <p className="figure__sum" data-sum="pooling">
          {words.window(window.flat().map((value) => formatDecimals(value)))}{' '}
          {kinds.map((kind) => (
            <span key={kind}>
              {words.short[kind]} = <strong data-value={kind}>{at(kind)}</strong>{' '}
            </span>
          ))}
        </p>
        <table className="figure__table convolution__changes" data-align="numbers">
          <caption>{words.changes(shift)}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.count}</th>
              <th scope="col">{words.amount}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row} data-row={row}>
                <th scope="row">{row === 'map' ? words.map : words.kinds[row]}</th>
                <td>{words.of(...reading.changed[row])}</td>
                <td>{formatPercent(reading.moved[row], language, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Figure>
  );
}
