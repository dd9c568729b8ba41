/** For those who teach: a lesson in a page of their own or in a platform, and a course on paper. */
import { useState } from 'react';
import { findLesson, lessons } from '@/catalogue';
import { SelectField } from '@/components/controls/SelectField';
import { useLanguage, useStrings } from '@/i18n';
import { useTeachWords } from '@/i18n/teach-words';
import { Main } from '../shell/Main';
import { CourseSection } from './CourseSection';
import { EmbedSection } from './EmbedSection';
import { PlatformSection } from './PlatformSection';
import './Teach.css';

const ids = lessons.map(({ id }) => id);

export function Teach() {
  const { site } = useStrings();
  const words = useTeachWords();
  const language = useLanguage();
  const [id, setId] = useState(ids[0] ?? '');
  const lesson = findLesson(id);
  return (
    <Main className="page teach">
      <h1>{site.teach.title}</h1>
      <p>{words.intro}</p>
      <SelectField
        label={words.lesson}
        names={ids}
        words={(name) => findLesson(name)?.title[language] ?? name}
        value={id}
        onChange={setId}
      />
      {lesson && <EmbedSection key={`${language}/${id}`} lesson={lesson} />}
      {lesson && <PlatformSection key={id} lesson={lesson} />}
      <CourseSection />
    </Main>
  );
}
