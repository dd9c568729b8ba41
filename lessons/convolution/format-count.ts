/** A whole number as it is printed: digits by threes from five of them on, as both languages have it here. */
export function formatCount(count: number): string {
  const text = String(count);
  return text.length < 5 ? text : text.replace(/\B(?=(\d{3})+$)/g, ',');
}
