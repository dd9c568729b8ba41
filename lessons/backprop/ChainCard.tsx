/** The present step of the chain with its numbers in it, and the slopes of the leaves measured beside. */
import { StepCard, type StepRow } from '@/components/figure/StepCard';
import { leavesOf, scenes, type ChainReading, type ChainState, type SceneName } from './chain';
import { valueWriter, writeComputation, writeLocal } from './chain-graph';
import { agree } from './network';
import type { Words } from './strings';
import { print, printFactor, slopeOf } from './symbols';
import type { Push } from '@/math/computation-graph';

interface ChainCardProps {
  readonly state: ChainState;
  readonly reading: ChainReading;
  readonly strings: Words;
}

/** ∂L/∂w = 2 + ∂L/∂p ⋅ x = 2 + 2 ⋅ 3, without the first summand where nothing came before. */
function writePush({ from, to, upstream, local, before }: Push, scene: SceneName, forget: boolean) {
  const computation = scenes[scene].graph.find(({ result }) => result === from)!;
  const symbol = writeLocal(computation, computation.of.indexOf(to));
  const earlier = before === 0 || forget ? '' : `${print(before)} + `;
  return `${earlier}${slopeOf(from)} ⋅ ${symbol} = ${earlier}${printFactor(upstream)} ⋅ ${printFactor(local)}`;
}

function makeRows(
  { scene, forget }: ChainState,
  { values, computed, pushed }: ChainReading,
): readonly StepRow[] {
  if (computed !== null) {
    const { result } = computed;
    const symbols = writeComputation(computed, (name) => name);
    const numbers = writeComputation(computed, valueWriter(values));
    const sum = `${symbols} = ${numbers}`;
    return [{ id: result, symbol: result, sum, result: print(values[result]!) }];
  }
  if (pushed === null) return [];
  if (pushed.length === 0) return [{ id: 'dL', symbol: slopeOf('L'), sum: '∂L/∂L', result: '1' }];
  return pushed.map((push) => ({
    id: `d${push.to}`,
    term: 'gradient',
    symbol: slopeOf(push.to),
    sum: writePush(push, scene, forget),
    result: print(push.after),
  }));
}

export function ChainCard({ state, reading, strings }: ChainCardProps) {
  const words = strings.chain;
  const rows = makeRows(state, reading);
  const title =
    reading.computed !== null
      ? words.forwards
      : reading.pushed === null
        ? words.waiting
        : words.backwards;
  const { derivatives, measured } = reading;
  return (
    <div className="figure__side">
      <StepCard title={title} rows={rows} />
      <table className="figure__table">
        <thead>
          <tr>
            <th scope="col">{words.of}</th>
            <th scope="col">{words.chainRule}</th>
            <th scope="col">{strings.measured}</th>
          </tr>
        </thead>
        <tbody>
          {leavesOf(state.scene).map((name) => {
            const derivative = derivatives[name];
            const right = derivative !== undefined && agree(derivative, measured[name]!);
            return (
              <tr key={name} data-leaf={name}>
                <th scope="row" data-term={name}>
                  {slopeOf(name)}
                </th>
                <td data-value="derivative">{derivative === undefined ? '' : print(derivative)}</td>
                <td data-value="measured">
                  {print(measured[name]!)}{' '}
                  {derivative !== undefined && (
                    <span className="backprop__verdict" data-right={right}>
                      {right ? strings.same : strings.different}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
