/** Three sets, each inside the next, and programs that the reader places among them. */
import { ChoiceField } from '@/components/controls/ChoiceField';
import type { ReactNode } from 'react';
import { Figure } from '@/components/figure/Figure';
import { useKept } from '@/components/figure/use-kept';
import { programs, rings, type Ring } from './programs';
import { useWords } from './strings';
import './mapping.css';

export function NestingFigure() {
  const words = useWords().nesting;
  const [chosen, choose] = useKept('nesting', 0);
  const { ring } = programs[chosen]!;
  const { name, reason } = words.programs[chosen]!;

  /** A set with the smaller ones in it. */
  const draw = (depth: number): ReactNode => {
    const own = rings[depth];
    if (own === undefined) return null;
    return (
      <div
        className="mapping-nesting__ring"
        data-ring={own}
        data-lit={own === ring || undefined}
        data-term={own}
      >
        <span className="mapping-nesting__name">{words.rings[own satisfies Ring]}</span>
        {own === ring && <span className="mapping-nesting__program">{name}</span>}
        {draw(depth + 1)}
      </div>
    );
  };

  return (
    <Figure
      id="nesting"
      name={words.figureName}
      caption={words.caption}
      description={`${name}: ${words.rings[ring]}. ${reason}`}
      onReset={() => choose(0)}
    >
      <div className="mapping-nesting">
        <ChoiceField
          label={words.legend}
          names={words.programs.map((_, i) => i)}
          words={(i) => words.programs[i]!.name}
          value={chosen}
          stacked
          onChange={choose}
        />
        <div>{draw(0)}</div>
        <p className="mapping-nesting__reason" aria-live="polite">
          {reason}
        </p>
      </div>
    </Figure>
  );
}
