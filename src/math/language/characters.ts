/** A text as numbers: the characters that occur in it, in the order of their code points, each with its place as its id. */

export interface CharacterVocabulary {
  /** Each character once; an id is a place in this list. */
  readonly characters: readonly string[];
  /**
   * The ids of a text, one a character (Unicode code point).
   * @throws RangeError at a character that the vocabulary lacks
   */
  readonly encode: (text: string) => Int32Array;
  /**
   * The text of some ids.
   * @throws RangeError at a number that is no id
   */
  readonly decode: (ids: ArrayLike<number>) => string;
}

export function characterVocabulary(text: string): CharacterVocabulary {
  const characters = [...new Set(text)].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
  const ids = new Map(characters.map((character, id) => [character, id]));
  function idOf(character: string): number {
    const id = ids.get(character);
    if (id !== undefined) return id;
    throw new RangeError(`The vocabulary has no ${JSON.stringify(character)}.`);
  }
  function characterOf(id: number): string {
    const character = characters[id];
    if (character !== undefined) return character;
    throw new RangeError(`${id} is no id: they go from 0 to ${characters.length - 1}.`);
  }
  return {
    characters,
    encode: (some) => Int32Array.from(some, idOf),
    decode: (some) => Array.from(some, characterOf).join(''),
  };
}

export interface SplitText {
  readonly train: string;
  readonly validation: string;
}

/**
 * Cuts a text in two: its end, never mixed with the rest, is kept to judge by.
 * @param share of the text that goes to validation, from 0 to 1
 */
export function splitText(text: string, share = 0.1): SplitText {
  const at = Math.round(text.length * (1 - share));
  // Between the halves of a surrogate pair there is no place to cut.
  const cut = /^[\udc00-\udfff]/.test(text.slice(at)) ? at + 1 : at;
  return { train: text.slice(0, cut), validation: text.slice(cut) };
}
