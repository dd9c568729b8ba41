/** In the cell that it was sent for: somebody's code, what differs in it, and what the reader may do with it. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { usualSeed } from '@/engine/wire/seed';
import { keyOf } from '@/engine/wire/source-key';
import { useShareWords } from '@/i18n/share-words';
import { hasHiddenSigns, showHiddenSigns } from '@/share/hidden-signs';
import type { SharedCell } from '@/share/shared';
import { useCell, useCellScope } from '../cell/cell-context';
import { useCellSession } from '../cell/cell-sessions';
import { CodeDiff } from '../cell/CodeDiff';
import { ActionButton } from '../controls/ActionButton';
import { ScopeContext, useScope } from '../lesson/scope';
import type { ArrivedCodeProps } from './arrival-store';
import { codeOf } from './collect';
import { foreignSource } from './foreign-source';
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

export function ForeignCode({ cell, source, Cell }: ForeignCodeProps) {
  const words = useShareWords().foreign;
  const { session } = useCellScope();
  const code = codeOf(cell, source);
  const panel = useRef<HTMLElement>(null);
  const title = useId();
  const [shown, setShown] = useState<'none' | 'text' | 'cell'>('none');
  const [foreign] = useState(() => foreignSource(cell, source));
  const scope = useScope();
  const apart = useMemo(() => ({ ...scope, records: false }), [scope]);
  useEffect(() => {
    panel.current?.focus();
  }, [cell]);
  const trial = useCellSession(keyOf(foreign));
  const leaveTrial = (then: () => void) => () => {
    trial?.stop();
    then();
  };
  const keep = leaveTrial(() => {
    session?.adoptCode(code);
    acceptArrival();
  });
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
      {shown === 'text' && <PlainCode label={words.all} code={code} />}
      {shown === 'cell' && (
        <ScopeContext value={apart}>
          <p>{words.apart}</p>
          <Cell source={foreign} />
        </ScopeContext>
      )}
      {cell.seed !== usualSeed && <p>{words.seed(cell.seed, usualSeed)}</p>}
      <div className="foreign-code__buttons">
        <button
          type="button"
          className="button"
          aria-expanded={shown === 'text'}
          onClick={leaveTrial(() => setShown(shown === 'text' ? 'none' : 'text'))}
        >
          {shown === 'text' ? words.hideAll : words.showAll}
        </button>
        {shown !== 'cell' && (
          <button type="button" className="button" onClick={() => setShown('cell')}>
            {words.tryApart}
          </button>
        )}
        {!scope.framed && (
          <ActionButton enabled={session !== null} onPress={keep}>
            {words.keep}
          </ActionButton>
        )}
        <button type="button" className="button" onClick={leaveTrial(dismissArrival)}>
          {words.dismiss}
        </button>
      </div>
      <p className="foreign-code__note">{scope.framed ? words.keepElsewhere : words.keepNote}</p>
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
