/** The pages of reference that are texts: their folders here, which are also the last parts of their addresses. */
export const referenceIds = ['faq', 'resources', 'applications', 'outlook'] as const;

export type ReferenceId = (typeof referenceIds)[number];
