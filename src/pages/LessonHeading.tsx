/** Headings of a lesson's text, each a link to itself so that its address can be copied. */
import type { ComponentProps } from 'react';
import './LessonHeading.css';

function HeadingText({ id, children }: Pick<ComponentProps<'h2'>, 'id' | 'children'>) {
  return (
    <a className="heading-link" href={`#${id}`}>
      {children}
    </a>
  );
}

export const headingComponents = {
  h2: ({ id, children }: ComponentProps<'h2'>) => (
    <h2 id={id}>
      <HeadingText id={id}>{children}</HeadingText>
    </h2>
  ),
  h3: ({ id, children }: ComponentProps<'h3'>) => (
    <h3 id={id}>
      <HeadingText id={id}>{children}</HeadingText>
    </h3>
  ),
};
