/** The tensors of one stage as a calculation, line by line. */
import { useMemo } from 'react';
import { formatValue } from '@/components/figure/format';
import { TensorGrid } from '@/components/tensors/TensorGrid';
import { explain } from './explain';
import { readMagnitude, writeBriefly } from './number-format';
import { stageLines, symbols, termOf, type Pick, type StageName } from './stages';
import type { OpenStep, TensorId } from './step-tensors';
import { useWords } from './strings';

/** ● Adélie, ▲ chinstrap, ■ gentoo, as the marks of the next figure. */
export const speciesSigns = ['●', '▲', '■'] as const;

const perBird: ReadonlySet<TensorId> = new Set(['raw', 'X', 'Y', 'P', 'losses', 'Z1', 'A1', 'Z2']);
const perSpecies: ReadonlySet<TensorId> = new Set(['Y', 'P', 'Z2', 'dZ2']);
const perFeature: ReadonlySet<TensorId> = new Set(['raw', 'X']);
/** Given as they are rather than coloured and rounded. */
const plain: ReadonlySet<TensorId> = new Set(['raw', 'mean', 'deviation']);

interface StagePanelProps {
  readonly stage: StageName;
  readonly step: OpenStep;
  readonly pick: Pick;
  readonly onPick: (pick: Pick) => void;
}

export function StagePanel({ stage, step, pick, onPick }: StagePanelProps) {
  const { tensors, labels } = step;
  const strings = useWords();
  const words = strings.step;
  const { sources } = useMemo(() => explain(tensors, pick.tensor, pick, 0), [tensors, pick]);
  const birds = labels.map((label, i) => `${i + 1} ${speciesSigns[label]!}`);
  const symbolOf = (id: TensorId) => (id === 'raw' ? words.names['raw']! : symbols[id]);
  const columnsOf = (id: TensorId) => {
    if (perSpecies.has(id)) return strings.species;
    return perFeature.has(id) && stage === 'prepare' ? strings.features : undefined;
  };

  const grid = (id: TensorId, isFirst: boolean) => {
    const rows = tensors[id];
    const magnitude = id === 'P' || id === 'Y' ? 1 : readMagnitude(rows);
    return (
      <TensorGrid
        symbol={symbolOf(id)}
        label={words.names[id] ?? symbolOf(id)}
        term={termOf[id]}
        rows={rows}
        rowNames={isFirst && perBird.has(id) ? birds : undefined}
        columnNames={columnsOf(id)}
        magnitude={plain.has(id) ? null : magnitude}
        format={plain.has(id) ? formatValue : writeBriefly(id === 'Y' ? null : magnitude)}
        selected={pick.tensor === id ? pick : null}
        isSource={({ row, column }) =>
          sources.some(
            (source) =>
              source.tensor === id &&
              (source.row ?? row) === row &&
              (source.column ?? column) === column,
          )
        }
        onSelect={(cell) => onPick({ ...cell, tensor: id })}
      />
    );
  };

  return (
    <div className="training__stage" data-stage={stage}>
      {stageLines[stage].map((line, i) => (
        <div key={i} className="training__line">
          {line.map((item, j) =>
            'sign' in item ? (
              <span key={j} className="training__sign">
                {item.sign}
              </span>
            ) : (
              <div
                key={j}

                data-birds={tensors[item.tensor].length === labels.length || undefined}
              >
                {grid(item.tensor, item === line.find((one) => 'tensor' in one))}
              </div>
            ),
          )}
        </div>
      ))}
      {stageLines[stage].flat().some((item) => 'tensor' in item && perBird.has(item.tensor)) && (
        <p className="figure__legend training__key">{words.key(speciesSigns)}</p>
      )}
    </div>
  );
}
