/** HTML that shows what is shared in a page of the reader's own: the part alone, or the whole lesson around it. */
import { useState } from 'react';
import { useShareWords } from '@/i18n/share-words';
import type { Part } from '@/share/embed/parts';
import { writeFrame } from '@/share/embed/snippet';
import { differs, type Shared } from '@/share/shared';
import { siteBase } from '../cell/site-base';
import { ChoiceField } from '../controls/ChoiceField';
import { CopyField } from './CopyField';
import { lessonTitle } from './lesson-title';
import type { Subject } from './ShareButton';
import { useFragment } from './use-fragment';

interface EmbedFieldProps {
  readonly shared: Shared;
  readonly subject: Subject;
}

export function EmbedField({ shared, subject }: EmbedFieldProps) {
  const words = useShareWords();
  const [extent, setExtent] = useState<'part' | 'whole'>('part');
  // In a frame the page does not move to its figure: it has nothing else, or its reader is elsewhere on the page.
  const [sent] = useState<Shared>(() => ({ ...shared, figure: null }));
  const packed = useFragment(sent);
  if (typeof packed !== 'string') return null;
  const { lesson, language } = shared;
  const part = partOf(subject);
  const changed = differs(shared);
  const snippet = writeFrame(siteBase, {
    ...{ lesson, language, title: lessonTitle(lesson) },
    options: { part: extent === 'part' ? part : null, theme: null, hide: [], autoload: true },
    ...(changed ? { fragment: packed } : {}),
  });
  return (
    <>
      <ChoiceField
        label={words.embedWhat}
        names={['part', 'whole']}
        words={{ part: words.embedParts[part.kind], whole: words.embedWhole }}
        value={extent}
        onChange={setExtent}
      />
      <CopyField label={words.embed} text={snippet} button={words.copyEmbed} />
      <p className="share-dialog__note">{changed ? words.embedChanged : words.embedUnchanged}</p>
    </>
  );
}

/** An exercise has its code in a cell of its own; it is shown whole. */
function partOf(subject: Subject): Part {
  if (subject.type === 'figure') return { kind: 'figure', name: subject.id };
  return { kind: 'loadAnswer' in subject.source ? 'exercise' : 'cell', name: subject.source.name };
}
