/** How a digit's logit came about, product by product, and its probability among the ten. */
import { useMemo } from 'react';
import { FigureColumns } from '@/components/figure/FigureColumns';
import {
  formatDecimals,
  formatFactor,
  formatPercent,
  formatValue,
} from '@/components/figure/format';
import { MapSheet } from '@/components/tensors/MapSheet';
import { useLanguage } from '@/i18n';
import { largestOf, type FlowProps } from './FlowSheets';
import { flatPlace, placeIn, placeOfLargest, valueAt, workOutOutput } from './flow-model';
import { useWords } from './strings';

/** Powers of e that differ little must not look alike. */
function formatPower(power: number): string {
  return power > 0.01 && power < 1e6 ? formatDecimals(power, 2) : formatValue(power);
}

interface OutputWorkingsProps extends FlowProps {
  readonly digit: number;
}

export function OutputWorkings({ state, network, reading, digit, onChange }: OutputWorkingsProps) {
  const words = useWords().flow;
  const language = useLanguage();
  const working = useMemo(() => workOutOutput(digit, network, reading), [digit, network, reading]);
  const { products, above, below, bias, z, power, powers, probability } = working;
  const maps = reading.maps.pool2;
  const place = placeIn('pool2', reading, state.product ?? placeOfLargest(products));
  const flat = flatPlace(maps, place);
  const weight = network.dense.weights[flat * network.dense.units + digit]!;
  const at = words.product(place, flat);
  const product = formatDecimals(valueAt(products, place), 3);
  return (
    <FigureColumns>
      <div className="figure__side">
        <p className="figure__legend">{words.contributions(digit)}</p>
        <div className="cnn__contributions">
          <MapSheet
            {...products}
            high={largestOf(products.values)}
            hue="signed"
            label={words.contributions(digit)}
            valueText={`${at}: ${product}`}
            selected={place}
            outlines={[]}
            onSelect={(product) => onChange({ product })}
          />
        </div>
      </div>
      <div className="figure__side">
        <p className="figure__sum" data-sum="product">
          {at}: <span data-term="a">{formatDecimals(valueAt(maps, place), 3)}</span> ·{' '}
          <span data-term="v">{formatFactor(weight)}</span> = {product}
        </p>
        <table className="figure__table" data-align="numbers">
          <tbody>
            {(
              [
                ['above', words.above, above],
                ['below', words.below, below],
                ['bias', words.bias, bias],
              ] as const
            ).map(([name, word, part]) => (
              <tr key={name}>
                <th scope="row">{word}</th>
                <td>{formatDecimals(part, 3)}</td>
              </tr>
            ))}
            <tr data-term="z">
              <th scope="row">{words.logit(digit)}</th>
              <td>
                <strong data-value="z">{formatDecimals(z, 3)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
        <p className="figure__sum" data-sum="softmax" data-term="p">
          {words.softmax}: e<sup>{formatDecimals(z, 2)}</sup> / Σ e<sup>z</sup> ={' '}
          {formatPower(power)} / {formatPower(powers)} ={' '}
          <strong data-value="p">{formatPercent(probability, language, 2)}</strong>
        </p>
        <p className="figure__word">{words.clipped}</p>
      </div>
    </FigureColumns>
  );
}
