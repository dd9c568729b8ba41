/** Elements of a lesson's text: headings that link to themselves, and wide blocks that scroll by keyboard. */
import { useRef, type ComponentProps } from 'react';
import { useOverflows } from '@/components/lesson/use-overflows';
import './prose-components.css';

function HeadingText({ id, children }: Pick<ComponentProps<'h2'>, 'id' | 'children'>) {
  return (
    <a className="heading-link" href={`#${id}`}>
      {children}
    </a>
  );
}

function SectionHeading({ id, children }: ComponentProps<'h2'>) {
  return (
    <h2 id={id}>
      <HeadingText id={id}>{children}</HeadingText>
    </h2>
  );
}

function SubsectionHeading({ id, children }: ComponentProps<'h3'>) {
  return (
    <h3 id={id}>
      <HeadingText id={id}>{children}</HeadingText>
    </h3>
  );
}

function Preformatted(props: ComponentProps<'pre'>) {
  const box = useRef<HTMLPreElement>(null);
  return <pre {...props} ref={box} tabIndex={useOverflows(box) ? 0 : undefined} />;
}

function Table(props: ComponentProps<'table'>) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box} className="table" tabIndex={useOverflows(box) ? 0 : undefined}>
      <table {...props} />
    </div>
  );
}

export const proseComponents = {
  h2: SectionHeading,
  h3: SubsectionHeading,
  pre: Preformatted,
  table: Table,
};
