/** The one fake that the reader holds: its score, what the discriminator says, and losses with their slopes. */
import { StepCard, type StepRow } from '@/components/figure/StepCard';
import { formatValue } from '@/components/figure/format';
import type { GanLoss } from '@/math/gan/losses';
import type { ProbeReading } from './plane-model';
import { useWords, type Words } from './strings';

function explain(reading: ProbeReading, words: Words['plane']): StepRow[] {
  const shown = formatValue(reading.d);
  return [
    { id: 'd', term: 'dis', symbol: 'D(x)', sum: `σ(${formatValue(reading.s)})`, result: shown },
    {
      ...{ id: 'minimax', term: 'loss-g', symbol: words.losses.minimax },
      ...{ sum: `log(1 − ${shown})`, result: formatValue(reading.minimax) },
      note: words.slope(formatValue(reading.minimaxSlope)),
    },
    {
      ...{ id: 'non-saturating', term: 'loss-g', symbol: words.losses['non-saturating'] },
      ...{ sum: `−log ${shown}`, result: formatValue(reading.nonSaturating) },
      note: words.slope(formatValue(reading.nonSaturatingSlope)),
    },
  ];
}

/** A critic's score is no probability. */
function explainCritic({ s, wassersteinSlope }: ProbeReading, words: Words['plane']): StepRow[] {
  return [
    {
      ...{ id: 'wasserstein', term: 'loss-g', symbol: words.losses.wasserstein },
      ...{ sum: `−s = −(${formatValue(s)})`, result: formatValue(-s) },
      note: words.slope(formatValue(wassersteinSlope)),
    },
  ];
}

interface ProbeCardProps {
  readonly reading: ProbeReading;
  readonly loss: GanLoss;
}

export function ProbeCard({ reading, loss }: ProbeCardProps) {
  const words = useWords().plane;
  const rows = loss === 'wasserstein' ? explainCritic(reading, words) : explain(reading, words);
  return <StepCard title={words.card} rows={rows} />;
}
