/**
 * Signs that are not seen, or that turn the direction in which a line is read: by them code can do other things
 * than it seems to (Boucher & Anderson, Trojan Source: Invisible Vulnerabilities, 2023).
 */
const hidden =
  // eslint-disable-next-line no-control-regex -- They are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

export function hasHiddenSigns(text: string): boolean {
  return text.search(hidden) >= 0;
}

/** The text with each of them in its place as `⟦U+202E⟧`. */
export function showHiddenSigns(text: string): string {
  return text.replace(hidden, (sign) => {
    const number = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `⟦U+${number}⟧`;
  });
}
