/** An optimiser's rules for one weight, in symbols. */
import type { OptimiserName } from '@/math/optimisers';

const memories = ['m ← β₁ m + (1 − β₁) g', 'v ← β₂ v + (1 − β₂) g²'];
const corrections = ['m̂ = m / (1 − β₁ᵗ)', 'v̂ = v / (1 − β₂ᵗ)'];
const noCorrections = ['m̂ = m', 'v̂ = v'];

function rulesOf(optimiser: OptimiserName, corrected: boolean): readonly string[] {
  const moments = [...memories, ...(corrected ? corrections : noCorrections)];
  switch (optimiser) {
    case 'sgd':
      return ['Δw = −α g'];
    case 'momentum':
      return ['m ← β m + g', 'Δw = −α m'];
    case 'rmsprop':
      return ['v ← ρ v + (1 − ρ) g²', 'Δw = −α g / (√v + ε)'];
    case 'adam':
      return [...moments, 'Δw = −α m̂ / (√v̂ + ε)'];
    case 'adamw':
      return [...moments, 'Δw = −α [m̂ / (√v̂ + ε) + λ w]'];
  }
}

/** The longer symbols first, so that they are not taken for the shorter ones. */
const symbols = /(Δw|m̂|v̂|β₁|β₂|[mvgαβρελ])/u;

const terms: Readonly<Record<string, string>> = {
  Δw: 'change',
  m̂: 'm-hat',
  v̂: 'v-hat',
  'β₁': 'beta1',
  'β₂': 'beta2',
  m: 'm',
  v: 'v',
  g: 'g',
  α: 'rate',
  β: 'beta',
  ρ: 'rho',
  ε: 'epsilon',
  λ: 'decay',
};

interface RulesProps {
  readonly optimiser: OptimiserName;
  readonly corrected: boolean;
}

export function Rules({ optimiser, corrected }: RulesProps) {
  return (
    <div className="figure__sum optimizers__rules">
      {rulesOf(optimiser, corrected).map((rule) => (
        <div key={rule}>
          {rule.split(symbols).map((part, i) => (
            <span key={i} data-term={terms[part]}>
              {part}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
