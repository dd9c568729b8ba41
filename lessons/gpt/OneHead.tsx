/** One head opened: where each character looks, and the weights of the one that is chosen on its text. */
import { useMemo } from 'react';
import { formatDecimals } from '@/components/figure/format';
import { TokenRow } from '@/components/sequence/TokenRow';
import { MapSheet } from '@/components/tensors/MapSheet';
import { shadeOf, weightsOf } from './heads-model';
import type { HeadProps } from './HeadSheet';
import { useWords } from './strings';

interface OneHeadProps extends HeadProps {
  readonly onSelect: (place: { readonly query: number; readonly key: number | null }) => void;
}

export function OneHead({ reading, head, query, column, onSelect }: OneHeadProps) {
  const words = useWords().heads;
  const { trace, tokens } = reading;
  const each = trace.blocks[0]!.heads.length;
  const matrix = trace.blocks[Math.floor(head / each)]!.heads[head % each]!.weights;
  const values = useMemo(() => Float32Array.from(matrix.values, shadeOf), [matrix]);
  const weights = weightsOf(trace, head, query);
  const percent = (share: number) => formatDecimals(100 * share, 0);
  const says = words.looks(
    words.spoken(tokens[query]!),
    words.spoken(tokens[column]!),
    percent(weights[column]!),
  );
  return (
    <div className="figure__side" data-term="a">
      <p className="figure__word" data-value="head">
        {words.headName(Math.floor(head / each) + 1, (head % each) + 1)}
      </p>
      <div className="gpt__head">
        <MapSheet
          values={values}
          shape={[tokens.length, tokens.length, 1]}
          high={1}
          hue="--positive"
          label={words.matrix}
          valueText={says}
          selected={{ map: 0, row: query, column }}
          outlines={[]}
          onSelect={({ row, column: to }) => onSelect({ query: row, key: to })}
        />
      </div>
      <p data-value="weight">{says}</p>
      <TokenRow
        label={words.row(words.spoken(tokens[query]!))}
        tokens={tokens.map((token, i) => ({
          text: token,
          spoken: words.spoken(token),
          value: i <= query || weights[i]! > 0 ? weights[i]! : null,
        }))}
        magnitude={1}
        scale={shadeOf}
        numbers
        format={(value) => percent(value)}
        selected={query}
        onSelect={(index) => onSelect({ query: index, key: null })}
      />
    </div>
  );
}
