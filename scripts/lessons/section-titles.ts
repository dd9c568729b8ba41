/** The sections that end every lesson, by their titles in both languages. */
export const sectionTitles = {
  wrong: { en: 'What can go wrong', zh: '哪里会出错' },
  summary: { en: 'Summary', zh: '小结' },
  sources: { en: 'Where it comes from', zh: '来龙去脉' },
  next: { en: 'What comes next', zh: '下一步' },
} as const;

export type SectionKey = keyof typeof sectionTitles;

export const termsUsed = { en: '**Terms used**', zh: '**本课术语**' } as const;

/** Which of them a title is; undefined for a lesson's own. */
export function titleKey(title: string): SectionKey | undefined {
  const keys = Object.keys(sectionTitles) as SectionKey[];
  return keys.find((key) => Object.values(sectionTitles[key]).some((it) => it === title.trim()));
}
