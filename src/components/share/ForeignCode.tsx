/** In the cell that it was sent for: somebody's code, what differs in it, and what the reader may do with it. */
import { useEffect, useId, useRef, useState } from 'react';
import { usualSeed } from '@/engine/wire/seed';
import { useShareWords } from '@/i18n/share-words';
import { hasHiddenSigns, showHiddenSigns } from '@/share/hidden-signs';
import type { SharedCell } from '@/share/shared';
import { useCell, useCellScope } from '../cell/cell-context';
import { CodeDiff } from '../cell/CodeDiff';
import { ActionButton } from '../controls/ActionButton';
import type { ArrivedCodeProps } from './arrival-store';
import { codeOf } from './collect';
import { acceptArrival, dismissArrival } from './leave-arrival';
import { PlainCode } from './PlainCode';
import './ForeignCode.css';

interface ForeignCodeProps extends ArrivedCodeProps {
  readonly cell: SharedCell;
}

/** Where the code that came for a cell stands on the page. */
export function foreignId(cell: string): string {
  return `foreign-${cell}`;
}

export function ForeignCode({ cell, source }: ForeignCodeProps) {
  const words = useShareWords().foreign;
  const { session } = useCellScope();
  const code = codeOf(cell, source);
  const panel = useRef<HTMLElement>(null);
  const title = useId();
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    panel.current?.focus();
  }, [cell]);
  const keep = () => {
    session?.adoptCode(code);
    acceptArrival();
  };
  return (
    <section
      ref={panel}
      id={foreignId(cell.name)}
      className="foreign-code"
      aria-labelledby={title}
      tabIndex={-1}
    >
      <p id={title} className="foreign-code__title">
        {words.title}
      </p>
      <p>{words.intro}</p>
      {hasHiddenSigns(code) && <p className="foreign-code__warning">{words.hidden}</p>}
      <Difference code={code} original={source.code} />
      {whole && <PlainCode label={words.all} code={code} />}
      <p>{words.notRun}</p>
      {cell.seed !== usualSeed && <p>{words.seed(cell.seed, usualSeed)}</p>}
      <div className="foreign-code__buttons">
        <button
          type="button"
          className="button"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? words.hideAll : words.showAll}
        </button>
        <ActionButton enabled={session !== null} onPress={keep}>
          {words.keep}
        </ActionButton>
        <button type="button" className="button" onClick={dismissArrival}>
          {words.dismiss}
        </button>
      </div>
      <p className="foreign-code__note">{words.keepNote}</p>
    </section>
  );
}

interface DifferenceProps {
  readonly code: string;
  readonly original: string;
}

/** From the lesson's code, or from the reader's own where that is another. */
function Difference({ code, original }: DifferenceProps) {
  const words = useShareWords().foreign;
  const mine = useCell((snapshot) => snapshot.code);
  const [wished, setWithMine] = useState(false);
  const withMine = wished && mine !== original;
  const before = withMine ? mine : original;
  const toggle = mine !== original && (
    <button
      type="button"
      className="button button--quiet"
      aria-pressed={withMine}
      onClick={() => setWithMine(!withMine)}
    >
      {withMine ? words.compareWithLesson : words.compareWithMine}
    </button>
  );
  if (before === code) {
    return (
      <>
        <p>{withMine ? words.sameAsMine : words.same}</p>
        {toggle}
      </>
    );
  }
  return (
    <>
      <p>{withMine ? words.againstMine : words.againstLesson}</p>
      <CodeDiff
        before={showHiddenSigns(before)}
        after={showHiddenSigns(code)}
        label={withMine ? words.mineDifference : words.lessonDifference}
      />
      {toggle}
    </>
  );
}
