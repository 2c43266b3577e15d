import type { Bytes } from './shapes';

// AES-256-GCM, nonce of 12 bytes in front. What a box is about is authenticated with it, so that no row can be put in another's place.

const nonceLength = 12;
const utf8 = new TextEncoder();

/** The app is locked: the data key is not in memory. */
export class Locked extends Error {}

/** A row that was changed or damaged: it does not open, the others do. */
export class Damaged extends Error {}

export async function seal(key: CryptoKey, about: string, plain: Uint8Array): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const way = { name: 'AES-GCM', iv, additionalData: utf8.encode(about) };
  const cipher = new Uint8Array(await crypto.subtle.encrypt(way, key, new Uint8Array(plain)));
  const box = new Uint8Array(nonceLength + cipher.length);
  box.set(iv);
  box.set(cipher, nonceLength);
  return box;
}

export async function unseal(key: CryptoKey, about: string, box: Bytes): Promise<Bytes> {
  try {
    const way = { name: 'AES-GCM', iv: box.subarray(0, nonceLength), additionalData: utf8.encode(about) };
    return new Uint8Array(await crypto.subtle.decrypt(way, key, box.subarray(nonceLength)));
  } catch (problem) {
    throw new Damaged(about, { cause: problem });
  }
}

export const aesKey = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

// Bytes in a value (the key of a pack) are kept as hexadecimal text under a name of their own.

interface Wrapped {
  $bytes: string;
}

export function toText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? { $bytes: toHex(part) } : part));
}

export function fromText(text: string): unknown {
  // Most values hold no bytes, and looking at each part of a long one takes its time.
  if (!text.includes('"$bytes"')) return JSON.parse(text) as unknown;
  return JSON.parse(text, (_, part: unknown) => (isWrapped(part) ? fromHex(part.$bytes) : part)) as unknown;
}

const isWrapped = (part: unknown): part is Wrapped => typeof part === 'object' && part !== null && '$bytes' in part;

const toHex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16));
