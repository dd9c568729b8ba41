/** The loss of counting models and of the network, as nats, as perplexity and as bits. */
import { formatDecimals } from '@/components/figure/format';
import { countingLosses, countingNames } from './counting-losses';
import { useWords } from './strings';

interface LossTableProps {
  readonly step: number;
  /** Loss of the network on the held-out text, in nats per character. */
  readonly held: number;
}

export function LossTable({ step, held }: LossTableProps) {
  const words = useWords().run;
  const rows = [
    ...countingNames.map(
      (name) => [name, words.counting[name], countingLosses[name].held] as const,
    ),
    ['gpt', words.network(step), held] as const,
  ];
  return (
    <table className="figure__table" data-align="numbers">
      <thead>
        <tr>
          <th scope="col">{words.columns.model}</th>
          <th scope="col" data-term="loss">
            {words.columns.nats}
          </th>
          <th scope="col" data-term="perplexity">
            {words.columns.perplexity}
          </th>
          <th scope="col">{words.columns.bits}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, label, loss]) => (
          <tr key={name} data-row={name}>
            <th scope="row">{label}</th>
            <td>{formatDecimals(loss)}</td>
            <td>{formatDecimals(Math.exp(loss), 1)}</td>
            <td>{formatDecimals(loss / Math.LN2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
