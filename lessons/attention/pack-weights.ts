/** Weights as text: 16 bits each, in steps of 1/4096, from −8 to 8. */

const perUnit = 4096;

export function packWeights(weights: Float32Array): string {
  const whole = Int16Array.from(weights, (weight) => {
    const scaled = Math.round(weight * perUnit);
    if (Math.abs(scaled) >= 2 ** 15) throw new RangeError(`The weight ${weight} is too large.`);
    return scaled;
  });
  const bytes = new DataView(new ArrayBuffer(2 * whole.length));
  whole.forEach((value, i) => bytes.setInt16(2 * i, value, true));
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)));
}

export function unpackWeights(text: string): Float32Array {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from(
    { length: bytes.length / 2 },
    (_, i) => view.getInt16(2 * i, true) / perUnit,
  );
}
