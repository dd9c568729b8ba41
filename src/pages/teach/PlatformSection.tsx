/** Makes a package for a learning platform: the lesson, and what reports of it. */
import { useState } from 'react';
import type { Lesson } from '@/catalogue';
import { SelectField } from '@/components/controls/SelectField';
import { languageTags, useLanguage } from '@/i18n';
import { useTeachWords } from '@/i18n/teach-words';
import { standards, type Standard } from '@/lms/manifest';
import { useSiteBase } from './use-site-base';

type Saving = 'none' | 'packing' | 'failed' | { readonly saved: string };

export function PlatformSection({ lesson }: { readonly lesson: Lesson }) {
  const { platform: words } = useTeachWords();
  const language = useLanguage();
  const base = useSiteBase();
  const [standard, setStandard] = useState<Standard>('scorm-1.2');
  const [saving, setSaving] = useState<Saving>('none');
  const save = () => {
    if (base === null || saving === 'packing') return;
    setSaving('packing');
    const tag = languageTags[language];
    void import('./save-package')
      .then(({ savePackage }) => savePackage({ standard, lesson, language, tag, base, words }))
      .then(
        (saved) => setSaving({ saved }),
        () => setSaving('failed'),
      );
  };
  return (
    <section className="teach__part" aria-labelledby="teach-platform">
      <h2 id="teach-platform">{words.title}</h2>
      <p>{words.text}</p>
      <SelectField
        label={words.standard}
        names={standards}
        words={words.standards}
        value={standard}
        onChange={setStandard}
      />
      <p>
        <button type="button" className="button button--primary" onClick={save}>
          {words.save}
        </button>
      </p>
      <p role="status">
        {saving === 'packing' && words.saving}
        {saving === 'failed' && words.failed}
        {typeof saving === 'object' && words.saved(saving.saved)}
      </p>
      {base !== null && <p className="teach__note">{words.source(base)}</p>}
    </section>
  );
}
