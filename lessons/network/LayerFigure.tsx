/** A layer of three units set by hand: its matrix product with live numbers beside the three lines that it draws. */
import { useMemo } from 'react';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatFactor, formatPoint, formatValue } from '@/components/figure/format';
import { MatrixProduct } from '@/components/tensors/MatrixProduct';
import { NumberField } from '@/components/controls/NumberField';
import { PlaneMap } from '@/components/maps/PlaneMap';
import { useFigureState } from '@/components/figure/use-figure-state';
import {
  countRight,
  drawByHand,
  handOpening,
  linesOf,
  outputByHand,
  respondByHand,
  setHandWeight,
  votes,
} from './model';
import { nameUnit } from './names';
import { useWords } from './strings';
import { square, tasks } from './tasks';
import './network.css';

const mapOptions = { square, axes: ['x₁', 'x₂'] as const };
const { training } = tasks.rings;
const points = training.points.map((at, i) => ({
  at,
  label: training.classes[i] === 1 ? (1 as const) : (0 as const),
  hollow: false,
}));

export function LayerFigure() {
  const words = useWords().layer;
  const [{ layer, probe }, change, reset] = useFigureState('layer', handOpening);
  const field = useMemo(() => drawByHand(layer), [layer]);
  const right = useMemo(() => countRight(layer), [layer]);
  const data = useMemo(
    () => ({
      field,
      points,
      lines: linesOf(layer).flatMap((ends, i) =>
        ends === null ? [] : [{ ends, name: `${nameUnit('z', i)} = 0`, lit: false }],
      ),
    }),
    [field, layer],
  );
  const response = respondByHand(layer, probe);
  const output = outputByHand(layer, probe);
  const sum = response.a.map((a) => formatFactor(a)).join(' + ');
  const y = formatValue(output);

  return (
    <Figure
      id="layer"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        formatPoint(probe),
        response.a.map((a) => formatValue(a)),
        y,
        right,
      )}
      onReset={reset}
    >
      <FigureColumns ratio={0.7}>
        <div className="figure__picture network__map">
          <PlaneMap
            data={data}
            options={mapOptions}
            probe={probe}
            grain={0.1}
            label={words.probe}
            valueText={words.probeText(formatPoint(probe), y)}
            term="x"
            onMove={(to) => change({ probe: to })}
          />
        </div>
        <div className="figure__side network__middle">
          <MatrixProduct
            label={words.product}
            layer={response}
            f="tanh"
            digits={3}
            field={(row, column) => (
              <NumberField
                symbol=""
                label={column === 2 ? words.bias(row + 1) : words.weight(row + 1, column + 1)}
                value={column === 2 ? layer.bias[row]! : layer.weights[row]![column]!}
                min={-9}
                max={9}
                step={0.1}
                onChange={(value) =>
                  change((before) => ({ layer: setHandWeight(before.layer, row, column, value) }))
                }
              />
            )}
          />
          <p className="figure__sum">
            <span data-term="y">ŷ</span> = σ({votes.weight} · ({sum}) − {-votes.bias}) ={' '}
            <strong data-term="y" data-value="output">
              {y}
            </strong>
          </p>
          <p className="figure__sum" data-value="right">
            {words.right(right)}
          </p>
        </div>
      </FigureColumns>
    </Figure>
  );
}
