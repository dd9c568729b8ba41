/** What the page calls the lesson that it shows. */
export function lessonTitle(lesson: string): string {
  return document.querySelector('main h1')?.textContent ?? lesson;
}
