/** A run of text as a reader sees it, each character with its place in the source. */

/** What a formula, a piece of code or a key looks like to the rules: one Latin character. */
export const OPAQUE = '\uE000';

/** What is only known when the page is shown: a value put into a string. */
export const UNKNOWN = '\uE001';

export interface Run {
  readonly text: string;
  /** For each character, where it begins and ends in the source, and how many elements it stands in. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

export class RunBuilder implements Run {
  text = '';
  readonly places: Place[] = [];

  /** Adds a piece of the source as it stands. */
  add(source: string, start: number, end: number, depth = 0): void {
    for (let at = start; at < end; at++) {
      this.text += source.charAt(at);
      this.places.push({ start: at, end: at + 1, depth });
    }
  }

  /** Adds one character that stands for a piece of the source. */
  stand(character: string, start: number, end: number, depth = 0): void {
    this.text += character;
    this.places.push({ start, end, depth });
  }
}
