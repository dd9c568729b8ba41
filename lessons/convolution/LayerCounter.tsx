/** Counts the parameters and the multiplications of a layer, beside those of a dense one. */
import { NumberField } from '@/components/controls/NumberField';
import { useKept } from '@/components/figure/use-kept';
import { countLayer, countsOpening, type LayerSizes } from './channels-model';
import { useWords } from './strings';

const fields = [
  ['input', 1, 512],
  ['channels', 1, 1024],
  ['filters', 1, 1024],
  ['kernel', 1, 11],
  ['stride', 1, 8],
  ['padding', 0, 8],
] as const satisfies readonly (readonly [keyof LayerSizes, number, number])[];

export function LayerCounter() {
  const words = useWords().channels.counter;
  const [sizes, setSizes] = useKept('layer-counts', countsOpening);
  const counts = countLayer(sizes);
  return (
    <div className="figure__side" role="group" aria-label={words.title}>
      <p className="figure__legend">{words.title}</p>
      <div className="convolution__fields">
        {fields.map(([name, min, max]) => (
          <NumberField
            key={name}
            label={words.fields[name]}
            symbol={words.fields[name]}
            word
            value={sizes[name]}
            min={min}
            max={max}
            step={1}
            onChange={(value) => {
              if (Number.isInteger(value) && value >= min && value <= max)
                setSizes((now) => ({ ...now, [name]: value }));
            }}
          />
        ))}
      </div>
      <p className="figure__word" data-value="layer-counts">
        {counts === null ? words.tooLarge : words.result(counts, sizes.filters)}
      </p>
    </div>
  );
}
