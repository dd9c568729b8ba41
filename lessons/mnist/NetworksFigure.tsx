/** The four networks as tables of layers: what shape leaves each, and how many parameters it has. */
import { ChoiceField } from '@/components/controls/ChoiceField';
import { Figure } from '@/components/figure/Figure';
import { formatCount } from '@/components/figure/format';
import { useCellCode } from '@/components/cell/use-cell-code';
import { useKept } from '@/components/figure/use-kept';
import {
  countMultiplications,
  countParameters,
  tabulateLayers,
  type LayerRow,
} from '@/math/layer-table';
import {
  inputShape,
  networkNames,
  networks,
  readChoice,
  writeChoice,
  type NetworkName,
} from './networks';
import { useWords } from './strings';
import './NetworksFigure.css';

const start: NetworkName = 'A';

function formatShape(shape: readonly number[]): string {
  return shape.map(formatCount).join('×');
}

/** The product behind a number of weights, such as 3 × 3 × 32 × 64 + 64. */
function explainCount({ layer, shape, weights, biases }: LayerRow): string {
  const outputs = shape.at(-1) ?? 0;
  if (layer.type === 'convolution') {
    const inputs = weights / (layer.kernel ** 2 * outputs);
    return `${layer.kernel} × ${layer.kernel} × ${inputs} × ${outputs} + ${biases}`;
  }
  if (layer.type === 'dense') return `${formatCount(weights / outputs)} × ${outputs} + ${biases}`;
  return '';
}

export function NetworksFigure() {
  const strings = useWords().networks;
  const [name, setName] = useKept<NetworkName>('network', start);
  const cell = useCellCode('mnist/train');
  const rows = tabulateLayers(inputShape, networks[name]);
  const total = countParameters(rows);
  const products = formatCount(countMultiplications(rows));
  const built = cell === null ? null : readChoice(cell.code);
  const spoken = rows.map((row) =>
    strings.row(
      strings.layer(row.layer),
      formatShape(row.shape),
      formatCount(row.weights + row.biases),
    ),
  );
  return (
    <Figure
      id="networks"
      name={strings.figureName}
      caption={strings.caption}
      description={strings.description(name, spoken.join('; '), formatCount(total), products)}
      onReset={() => setName(start)}
    >
      <div className="mnist-networks">
        <div className="figure__row mnist-networks__choice">
          <ChoiceField
            label={strings.legend}
            names={networkNames}
            words={String}
            value={name}
            onChange={setName}
          />
          {built !== null && cell !== null && (
            <button
              type="button"
              className="button"
              disabled={built === name}
              onClick={() => cell.setCode(writeChoice(cell.code, name))}
            >
              {built === name ? strings.used(name) : strings.use(name)}
            </button>
          )}
        </div>
        <table className="figure__table mnist-networks__table">
          <thead>
            <tr>
              <th scope="col">{strings.columns.layer}</th>
              <th scope="col">{strings.columns.shape}</th>
              <th scope="col" className="mnist-networks__how">
                {strings.columns.how}
              </th>
              <th scope="col">{strings.columns.parameters}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <LayerLine key={index} row={row} total={total} name={strings.layer(row.layer)} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {strings.total}
              </th>
              <td className="mnist-networks__how" />
              <td>{formatCount(total)}</td>
            </tr>
            <tr>
              <th scope="row" colSpan={2}>
                {strings.multiplications}
              </th>
              <td className="mnist-networks__how" />
              <td>{products}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Figure>
  );
}

interface LayerLineProps {
  readonly row: LayerRow;
  readonly total: number;
  readonly name: string;
}

function LayerLine({ row, total, name }: LayerLineProps) {
  const parameters = row.weights + row.biases;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatShape(row.shape)}</td>
      <td className="mnist-networks__how">{explainCount(row)}</td>
      <td>
        {formatCount(parameters)}
        <span
          className="figure__swatch mnist-networks__share"
          style={{ width: `${(100 * parameters) / total}%` }}
        />
      </td>
    </tr>
  );
}
