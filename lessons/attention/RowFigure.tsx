/** One query among four keys: move it, and see scores, weights and the mean of the values follow. */
import { useMemo } from 'react';
import { SceneButtons } from '@/components/controls/SceneButtons';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { PointMap } from '@/components/maps/PointMap';
import { useTermValues } from '@/components/terms/use-term-values';
import { pairs, reach, readRow, type Plane } from './row-model';
import { useWords } from './strings';
import './attention.css';

const area = { x: [-reach, reach], y: [-reach, reach] } as const;
const points = pairs.map(({ name, key }) => ({ at: key, sign: name, group: 0 }));
const opening: { readonly query: Plane } = { query: [1, 0.5] };
/** Settings that the text asks for. */
const scenes = { once: [1, 0.5], twice: [2, 1], nothing: [0, 0] } as const;
const sceneNames = ['once', 'twice', 'nothing'] as const;

export function RowFigure() {
  const words = useWords().row;
  const [{ query }, change, reset] = useFigureState('row', opening);
  const reading = useMemo(() => readRow(query), [query]);
  const [first] = reading.pairs;
  useTermValues({ s: first!.score, a: first!.weight, o: reading.output, d: 2 });
  const data = useMemo(
    () => ({
      ...{ area, points, lit: null },
      axes: words.axes,
      path: [[0, 0], query] as const,
    }),
    [query, words.axes],
  );
  const place = query.map((part) => formatDecimals(part)).join(', ');
  return (
    <Figure
      id="row"
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        place,
        reading.pairs.map(({ name, weight }) => [name, formatDecimals(100 * weight, 0)] as const),
        formatDecimals(reading.output, 1),
      )}
      onReset={reset}
    >
      <FigureColumns ratio={0.8}>
        <div className="figure__side">
          <div className="figure__picture" data-term="k">
            <PointMap
              data={data}
              probes={[
                {
                  ...{ name: 'q', place: query, term: 'q', label: words.query },
                  valueText: `(${place})`,
                  onMove: (to) => change({ query: to }),
                },
              ]}
            />
          </div>
          <SceneButtons
            label={words.scenes}
            names={sceneNames}
            words={words.scene}
            onChoose={(name) => change({ query: scenes[name] })}
          />
        </div>
        <div className="figure__side">
          <table className="figure__table attention__row" data-align="numbers">
            <thead>
              <tr>
                <th scope="col">{words.key}</th>
                <th scope="col">q · k</th>
                <th scope="col" data-term="s">
                  {words.score}
                </th>
                <th scope="col" data-term="a">
                  {words.weight}
                </th>
                <th scope="col" data-term="v">
                  {words.value}
                </th>
              </tr>
            </thead>
            <tbody>
              {reading.pairs.map(({ name, product, score, weight, value }) => (
                <tr key={name} data-pair={name}>
                  <th scope="row">{name}</th>
                  <td>{formatDecimals(product)}</td>
                  <td>{formatDecimals(score)}</td>
                  <td className="attention__share" data-term="a">
                    <span style={{ inlineSize: `${100 * weight}%` }} />
                    <b>{weight.toFixed(3)}</b>
                  </td>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="figure__sum" data-term="o">
            {words.output}{' '}
            {reading.pairs
              .map(({ weight, value }) => `${weight.toFixed(3)} · ${value}`)
              .join(' + ')}{' '}
            = <strong data-value="output">{formatDecimals(reading.output, 1)}</strong>
          </p>
        </div>
      </FigureColumns>
    </Figure>
  );
}
