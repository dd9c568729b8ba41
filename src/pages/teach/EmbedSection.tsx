/** Makes the HTML for a lesson or a part of it in a page of the teacher's own, and shows how it looks there. */
import { useState } from 'react';
import type { Lesson } from '@/catalogue';
import { CheckField } from '@/components/controls/CheckField';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SelectField } from '@/components/controls/SelectField';
import { CopyField } from '@/components/share/CopyField';
import { useLanguage, useStrings } from '@/i18n';
import { useEmbedWords } from '@/i18n/embed-words';
import { useTeachWords } from '@/i18n/teach-words';
import type { Hideable } from '@/share/embed/options';
import { writePartName } from '@/share/embed/parts';
import { embedAddress, writeElement, writeFrame, type Embedded } from '@/share/embed/snippet';
import { EmbedPreview } from './EmbedPreview';
import { useParts } from './use-parts';
import { useSiteBase } from './use-site-base';

/** What there is to leave out, by what is embedded. */
const hideable = {
  lesson: ['title', 'link'],
  figure: ['caption', 'link'],
  cell: ['code', 'link'],
  exercise: ['link'],
} as const satisfies Readonly<Record<string, readonly Hideable[]>>;

const writers = { element: writeElement, frame: writeFrame };

/** Stands for the whole lesson among the names of its parts. */
const whole = '';

export function EmbedSection({ lesson }: { readonly lesson: Lesson }) {
  const { embed: words } = useTeachWords();
  const { kinds } = useEmbedWords();
  const strings = useStrings().site;
  const language = useLanguage();
  const base = useSiteBase();
  const { value, failed, retry } = useParts(lesson);
  const [name, setName] = useState(whole);
  const [theme, setTheme] = useState<'system' | 'light' | 'dark'>('system');
  const [hidden, setHidden] = useState<readonly Hideable[]>([]);
  const [wait, setWait] = useState(false);
  const [kind, setKind] = useState<keyof typeof writers>('element');
  const parts = value ?? [];
  const part = parts.find((it) => writePartName(it) === name) ?? null;
  const leavable: readonly Hideable[] = hideable[part?.kind ?? 'lesson'];
  const title = lesson.title[language];
  const embedded: Embedded = {
    lesson: lesson.id,
    language,
    title,
    options: {
      part,
      theme: theme === 'system' ? null : theme,
      hide: hidden.filter((it) => leavable.includes(it)),
      autoload: !wait,
    },
  };
  return (
    <section className="teach__part" aria-labelledby="teach-embed">
      <h2 id="teach-embed">{words.title}</h2>
      <SelectField
        label={words.part}
        names={[whole, ...parts.map(writePartName)]}
        words={(it) => {
          const found = parts.find((other) => writePartName(other) === it);
          return found === undefined ? words.whole : `${kinds[found.kind]}: ${found.name}`;
        }}
        value={name}
        onChange={setName}
      />
      {failed && (
        <p role="alert">
          {words.partsFailed}{' '}
          <button type="button" className="button" onClick={retry}>
            {strings.retry}
          </button>
        </p>
      )}
      <ChoiceField
        label={words.theme}
        names={['system', 'light', 'dark']}
        words={words.themes}
        value={theme}
        onChange={setTheme}
      />
      <fieldset className="teach__leave-out">
        <legend>{words.leaveOut}</legend>
        {leavable.map((it) => (
          <CheckField
            key={it}
            label={words.hide[it]}
            checked={hidden.includes(it)}
            onChange={(checked) =>
              setHidden(checked ? [...hidden, it] : hidden.filter((other) => other !== it))
            }
          />
        ))}
      </fieldset>
      <CheckField label={words.wait} checked={wait} onChange={setWait} />
      <ChoiceField
        label={words.kind}
        names={['element', 'frame']}
        words={words.kinds}
        value={kind}
        onChange={setKind}
      />
      <p className="teach__note">{words.kindNotes[kind]}</p>
      {base !== null && (
        <>
          <CopyField
            label={words.snippet}
            text={writers[kind](base, embedded)}
            button={words.copy}
          />
          <h3>{words.preview}</h3>
          <EmbedPreview address={embedAddress(base, embedded)} title={words.frame(title)} />
        </>
      )}
    </section>
  );
}
