/** SHA-256 (FIPS 180-4), by the browser where it may, by hand where a page is not served securely. */

/** The hash of some bytes as 64 hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Over plain http, as within a school's network, browsers hide it.
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  return toHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : hashByHand(bytes));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const blockBytes = 64;

/** The first 32 bits of the fractions of the square roots (H) and cube roots (K) of the first primes. */
const primes = firstPrimes(64);
const K = Int32Array.from(primes, (prime) => fractionBits(Math.cbrt(prime)));
const H0 = Int32Array.from(primes.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}

function fractionBits(x: number): number {
  return Math.floor((x % 1) * 2 ** 32) | 0;
}

function rotate(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}

/** The bytes, a one bit, zeros, and the length in bits: whole blocks. */
function pad(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / blockBytes) * blockBytes;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, bytes.length << 3);
  return view;
}

export function hashByHand(bytes: Uint8Array): Uint8Array {
  const message = pad(bytes);
  const H = Int32Array.from(H0);
  const W = new Int32Array(64);
  for (let block = 0; block < message.byteLength; block += blockBytes) {
    for (let t = 0; t < 16; t++) W[t] = message.getInt32(block + 4 * t);
    for (let t = 16; t < 64; t++) {
      const [w15, w2] = [W[t - 15]!, W[t - 2]!];
      const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
      const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
      W[t] = (W[t - 16]! + s0 + W[t - 7]! + s1) | 0;
    }
    mixBlock(H, W);
  }
  const hash = new DataView(new ArrayBuffer(32));
  H.forEach((word, i) => hash.setInt32(4 * i, word));
  return new Uint8Array(hash.buffer);
}

function mixBlock(H: Int32Array, W: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = H as unknown as Eight;
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + K[t]! + W[t]!) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + s0 + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (H[i] = (H[i]! + word) | 0));
}

type Eight = [number, number, number, number, number, number, number, number];
