/** One head's matrix in its three stages: scores, behind the mask, after the softmax. */
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { formatDecimals } from '@/components/figure/format';
import { TensorGrid, type TensorCell } from '@/components/tensors/TensorGrid';
import { toRows } from '@/math/attention/matrix';
import type { Head } from '@/math/attention/multi-head';
import { letterOf } from './letters';
import { stages, type Stage } from './network-state';
import { useWords } from './strings';

interface StagesProps {
  readonly head: Head;
  readonly tokens: readonly number[];
  readonly stage: Stage;
  readonly selected: TensorCell;
  readonly onStage: (stage: Stage) => void;
  readonly onSelect: (cell: TensorCell) => void;
}

const terms = { scores: 's', masked: 's', weights: 'a' } as const;
const symbols = { scores: 'S = QKᵀ/√d', masked: 'S + M', weights: 'A = softmax' } as const;

function formatScore(score: number): string {
  return score === -Infinity ? '−∞' : formatDecimals(score, Math.abs(score) < 10 ? 1 : 0);
}

function formatShare(share: number): string {
  return formatDecimals(100 * share, 0);
}

export function Stages({ head, tokens, stage, selected, onStage, onSelect }: StagesProps) {
  const words = useWords().network;
  const names = tokens.map(letterOf);
  const high = magnitudeOf([...head.scores.values]);
  return (
    <div className="figure__side">
      <div className="attention__stage-choice">
        <ChoiceField
          label={words.stage}
          names={stages}
          words={words.stages}
          value={stage}
          onChange={onStage}
        />
      </div>
      <div className="attention__stages">
        {stages.map((name) => (
          <div key={name} data-stage={name} data-chosen={name === stage}>
            <TensorGrid
              symbol={symbols[name]}
              label={words.stages[name]}
              term={terms[name]}
              rows={toRows(head[name])}
              rowNames={names}
              columnNames={names}
              format={name === 'weights' ? formatShare : formatScore}
              magnitude={name === 'weights' ? 1 : high}
              selected={selected}
              isSource={({ row }) => name !== 'scores' && row === selected.row}
              onSelect={onSelect}
            />
            <p className="figure__legend">{words.stageNotes[name]}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
