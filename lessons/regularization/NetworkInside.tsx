/** Inside a network at one step: how its weights are spread, and which units dropout has taken out. */
import { useMemo } from 'react';
import { createHistogram, type HistogramData } from '@/charts/counts/histogram';
import { formatPercent } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useLanguage } from '@/i18n';
import { shareNearZero, width, type Moment } from './network-model';
import { useWords } from './strings';

const range = [-2, 2] as const;
const bins = 81;
const units = Array.from({ length: width }, (_, i) => i);

export function NetworkInside({ moment }: { readonly moment: Moment }) {
  const language = useLanguage();
  const words = useWords().network;
  const { weights, dropped } = moment;
  const data = useMemo<HistogramData>(() => ({ values: weights, range, bins }), [weights]);
  return (
    <>
      <div data-term="w">
        <p data-value="near">{words.weights(formatPercent(shareNearZero(weights), language, 0))}</p>
        <div
          ref={useChart(createHistogram, data)}
          className="regularization__histogram"
          role="img"
          aria-label={words.weightsLabel}
        />
      </div>
      <p className="figure__legend">{dropped.length > 0 ? words.masks : words.noMasks}</p>
      {dropped.map((out, layer) => (
        <div
          key={layer}
          role="img"
          data-mask={layer + 1}
          aria-label={words.layer(layer + 1, out.length)}
          className="regularization__units"
        >
          {units.map((unit) => (
            <span key={unit} className="regularization__unit" data-out={out.includes(unit)}>
              {out.includes(unit) ? '×' : ''}
            </span>
          ))}
        </div>
      ))}
    </>
  );
}
