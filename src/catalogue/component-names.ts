/** Names of the components that a lesson's text may use without importing them. */
export const lessonComponentNames = [
  'CodeCell',
  'Exercise',
  'Formula',
  'Hint',
  'Predict',
  'Term',
] as const;

export type LessonComponentName = (typeof lessonComponentNames)[number];
