/** Lessons chosen for a course, in their order, with what each builds on; and the handout that is printed of them. */
import { useId } from 'react';
import { useStore } from 'zustand';
import { findLesson, lessons, type Lesson } from '@/catalogue';
import { CheckField } from '@/components/controls/CheckField';
import { useLanguage } from '@/i18n';
import { useTeachWords } from '@/i18n/teach-words';
import { courseOf, inOrder, missingOf } from './course';
import { allLessons, changeCourse, chooseLesson, courseStore } from './course-store';
import { Handout } from './Handout';
import { lessonFacts } from './lesson-facts';

const ordered = inOrder(lessons);

export function CourseSection() {
  const { course: words } = useTeachWords();
  const nameField = useId();
  const { chosen, name } = useStore(courseStore);
  const set = new Set(chosen);
  const course = courseOf(ordered, set);
  return (
    <section className="teach__part teach__course" aria-labelledby="teach-course">
      <h2 id="teach-course">{words.title}</h2>
      <p>{words.text}</p>
      <p className="teach__buttons">
        <button
          type="button"
          className="button"
          onClick={() => changeCourse({ chosen: [...allLessons] })}
        >
          {words.all}
        </button>
        <button type="button" className="button" onClick={() => changeCourse({ chosen: [] })}>
          {words.none}
        </button>
      </p>
      <fieldset className="teach__lessons">
        <legend className="visually-hidden">{words.title}</legend>
        {ordered.map((lesson) => (
          <LessonChoice key={lesson.id} lesson={lesson} chosen={set} />
        ))}
      </fieldset>
      <p role="status">{words.sum(course.lessons.length, course.minutes)}</p>
      <p className="teach__buttons">
        <label htmlFor={nameField}>{words.name}</label>
        <input
          id={nameField}
          className="field"
          maxLength={120}
          value={name ?? words.usualName}
          onChange={({ target }) => changeCourse({ name: target.value })}
        />
        <button
          type="button"
          className="button button--primary"
          disabled={course.lessons.length === 0}
          onClick={() => window.print()}
        >
          {words.print}
        </button>
      </p>
      {course.lessons.length === 0 && <p>{words.empty}</p>}
      {course.lessons.length > 0 && (
        <Handout name={(name ?? '').trim() || words.usualName} course={course} />
      )}
    </section>
  );
}

interface LessonChoiceProps {
  readonly lesson: Lesson;
  readonly chosen: ReadonlySet<string>;
}

function LessonChoice({ lesson, chosen }: LessonChoiceProps) {
  const { course: words } = useTeachWords();
  const language = useLanguage();
  const { id, title } = lesson;
  const facts = [
    ...lessonFacts(lesson, words),
    ...(chosen.has(id) ? missingOf(lesson, chosen) : []).flatMap((other) => {
      const missing = findLesson(other)?.title[language];
      return missing === undefined ? [] : [words.missing(missing)];
    }),
  ];
  return (
    <div className="teach__lesson">
      <CheckField
        label={title[language]}
        checked={chosen.has(id)}
        onChange={(on) => chooseLesson(id, on)}
      />
      <span className="teach__facts">{facts.join(' · ')}</span>
    </div>
  );
}
