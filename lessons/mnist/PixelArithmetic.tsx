/** One pixel of a feature map, worked out with the numbers in it. */
import { formatNumber } from '@/components/figure/format';
import { divergingCss } from '@/charts/base/diverging-scale';
import { NumberField } from '@/components/controls/NumberField';
import type { PixelWorking } from './feature-pixel';
import { useWords } from './strings';

interface PixelArithmeticProps {
  readonly working: PixelWorking;
  /** The input channel whose products are written out. */
  readonly channel: number;
  readonly onChannel: (channel: number) => void;
}

export function PixelArithmetic({ working, channel, onChannel }: PixelArithmeticProps) {
  const strings = useWords().features;
  if (working.kind === 'max-pool') {
    return (
      <div className="mnist-pixel">
        <Numbers title={strings.window} values={working.window} term="a" />
        <Line name={strings.pooled} value={working.largest} term="a" />
        <Line name={strings.network} value={working.value} />
      </div>
    );
  }
  const products = working.channels[channel];
  if (products === undefined) return null;
  return (
    <div className="mnist-pixel">
      {working.channels.length > 1 && (
        <NumberField
          label={strings.channel}
          symbol={strings.channel}
          value={channel}
          min={0}
          max={working.channels.length - 1}
          step={1}
          onChange={(value) =>
            onChannel(Math.max(0, Math.min(working.channels.length - 1, Math.round(value))))
          }
        />
      )}
      <div className="figure__row mnist-pixel__product">
        <Numbers title={strings.window} values={products.window} term="x" />
        <span aria-hidden="true">·</span>
        <Numbers title={strings.kernel} values={products.kernel} term="w" />
      </div>
      <p>{strings.products(formatNumber(products.sum))}</p>
      {working.channels.length > 1 && (
        <Line name={strings.channels(working.channels.length)} value={working.z - working.bias} />
      )}
      <Line name={strings.bias} value={working.bias} term="b" sign="+" />
      <Line name="" value={working.z} sign="=" />
      <Line name={strings.relu} value={working.a} term="a" />
      <Line name={strings.network} value={working.value} />
    </div>
  );
}

interface NumbersProps {
  readonly title: string;
  readonly values: readonly number[];
  readonly term: string;
}

/** A square of numbers, coloured by sign and size. */
function Numbers({ title, values, term }: NumbersProps) {
  const side = Math.round(Math.sqrt(values.length));
  // Half as far again as the largest: numbers must stay legible on the deepest colour.
  const reach = 1.5 * Math.max(...values.map(Math.abs), 1e-9);
  const rows = Array.from({ length: side }, (_, row) => values.slice(row * side, (row + 1) * side));
  return (
    <table className="mnist-pixel__numbers" data-term={term}>
      <caption>{title}</caption>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((value, j) => (
              <td key={j} style={{ background: divergingCss(value, -reach, reach) }}>
                {formatNumber(value, 2)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly name: string;
  readonly value: number;
  readonly term?: string;
  readonly sign?: string;
}

function Line({ name, value, term, sign = '' }: LineProps) {
  return (
    <p className="mnist-pixel__line" data-term={term}>
      <span>{name}</span>
      <span>
        {sign} {formatNumber(value)}
      </span>
    </p>
  );
}
