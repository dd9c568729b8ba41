/** What a check says of a cell. Spelled out, as cells see it in the editor. */

/** Text in both languages of the site. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

export interface CheckResult {
  readonly passed: boolean;
  readonly message: Localized;
}
