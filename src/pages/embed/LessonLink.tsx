/** Links in an embedded text: what is not in the frame opens beside it, as the frame's page has nothing to do with it. */
import type { ReactNode } from 'react';
import { useScope } from '@/components/lesson/scope';

interface LinkProps {
  readonly href?: string;
  readonly children?: ReactNode;
}

/** From a whole lesson, whose own sections are here. */
export function LinkFromLesson({ href = '', children }: LinkProps) {
  if (href.startsWith('#')) return <a href={href}>{children}</a>;
  return <LinkOut href={href.replace(/^\.\.\/(?=[\w-]+\/)/, '../../lessons/')}>{children}</LinkOut>;
}

/** From one part, beside which nothing of its lesson is here. */
export function LinkFromPart({ href = '', children }: LinkProps) {
  const { id } = useScope();
  if (!href.startsWith('#')) return <LinkFromLesson href={href}>{children}</LinkFromLesson>;
  return <LinkOut href={`../../lessons/${id}/${href}`}>{children}</LinkOut>;
}

function LinkOut({ href, children }: LinkProps) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
