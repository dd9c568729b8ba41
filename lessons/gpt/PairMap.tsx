/** The probabilities of all pairs as one picture, a row for each first character; a press chooses a pair. */
import { useMemo } from 'react';
import { PixelView } from '@/components/tensors/PixelView';
import { clamp } from '@/math/vector';
import { pairPicture, type Counted, type CountsState } from './counts-model';
import { useCountsWords } from './counts-strings';

interface PairMapProps {
  readonly counted: Counted;
  readonly state: CountsState;
  readonly added: number;
  readonly onChange: (changes: Partial<CountsState>) => void;
}

export function PairMap({ counted, state, added, onChange }: PairMapProps) {
  const words = useCountsWords();
  const { characters } = counted;
  const size = characters.length;
  const image = useMemo(
    () => ({ width: size, height: size, values: pairPicture(counted, added) }),
    [counted, size, added],
  );
  const row = characters.indexOf(state.before);
  const column = characters.indexOf(state.after);
  const choose = (to: { readonly row: number; readonly column: number }) =>
    onChange({
      before: characters[clamp(to.row, 0, size - 1)]!,
      after: characters[clamp(to.column, 0, size - 1)]!,
    });
  return (
    <div className="figure__side">
      <p className="figure__legend">{words.map}</p>
      <div className="figure__picture gpt-counts__map">
        <PixelView
          image={image}
          high={1}
          hue="--positive"
          label={words.mapName}
          outline={{ row, column, size: 1 }}
          valueText={words.pair(words.character(state.before), words.character(state.after))}
          onPoint={(place, pressed) => {
            if (pressed) choose(place);
          }}
          onStep={(rows, columns) => choose({ row: row + rows, column: column + columns })}
        />
      </div>
    </div>
  );
}
