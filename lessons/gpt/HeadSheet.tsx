/** The weights of all heads at once, a row of maps for each block; one head is chosen. */
import { useMemo } from 'react';
import { MapSheet } from '@/components/tensors/MapSheet';
import type { SheetPlace } from '@/charts/images/map-sheet-layout';
import { sheetOf, type Reading } from './heads-model';
import { useWords } from './strings';

export interface HeadProps {
  readonly reading: Reading;
  readonly head: number;
  readonly query: number;
  readonly column: number;
}

interface HeadSheetProps extends HeadProps {
  readonly onSelect: (place: SheetPlace) => void;
}

export function HeadSheet({ reading, head, query, column, onSelect }: HeadSheetProps) {
  const words = useWords().heads;
  const { trace, tokens } = reading;
  const values = useMemo(() => sheetOf(trace), [trace]);
  const each = trace.blocks[0]!.heads.length;
  const heads = trace.blocks.length * each;
  const [block, own] = [Math.floor(head / each) + 1, (head % each) + 1];
  return (
    <div className="figure__side" data-term="a">
      <p className="figure__word">{words.allHeads(trace.blocks.length, each)}</p>
      <MapSheet
        values={values}
        shape={[tokens.length, tokens.length, heads]}
        high={1}
        hue="--positive"
        label={words.sheet}
        valueText={words.headName(block, own)}
        selected={{ map: head, row: query, column }}
        outlines={[{ map: head, row: 0, column: 0, size: tokens.length }]}
        onSelect={onSelect}
      />
      <p className="figure__legend">{words.sheetNote}</p>
    </div>
  );
}
