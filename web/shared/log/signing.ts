import { base64, fromBase64 } from './chain';
import type { Base64, Guid, Hex, Ms, Segment } from './types';

// What is signed, word for word as docs/formats/visit-log.md has it: ECDSA P-256 with SHA-256 over UTF-8, 64 bytes (IEEE P1363).

const way = { name: 'ECDSA', hash: 'SHA-256' } as const;
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const utf8 = new TextEncoder();

/** A new pair; the private half can be taken out once, to be wrapped. */
export const makePair = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(curve, true, ['sign', 'verify']);

/** The private half out of its PKCS #8, for signing only: it cannot be taken out again. */
export const signingKey = (pkcs8: BufferSource): Promise<CryptoKey> => crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['sign']);

/** The text about the end of a segment: up to here, this device says, its chain is this. */
export const headText = (visit: Guid, device: Guid, n: number, head: Hex): string => `payesh-head-1\n${visit}\n${device}\n${n}\n${head}`;

/** The same segment, signed by its device at this moment. */
export async function signed(segment: Segment, key: CryptoKey, at: Ms): Promise<Segment> {
  const n = segment.first + segment.lines.length - 1;
  const text = headText(segment.visit, segment.device, n, segment.head);
  return { ...segment, signature: await sign(key, text), sent: at };
}

export async function sign(key: CryptoKey, text: string): Promise<Base64> {
  return base64(new Uint8Array(await crypto.subtle.sign(way, key, utf8.encode(text))));
}

export interface ReceiptFacts {
  receipt: Guid;
  visit: Guid;
  device: Guid;
  /** stored, or parked:REASON */
  status: string;
  upTo: number;
  head: Hex;
  at: Ms;
}

export const receiptText = ({ receipt, visit, device, status, upTo, head, at }: ReceiptFacts): string =>
  `payesh-receipt-1\n${receipt}\n${visit}\n${device}\n${status}\n${upTo}\n${head}\n${at}`;

/** Whether the signature is that of the key over the text; whatever is no key or no signature is none. */
export async function holds(spki: Base64, signature: Base64, text: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('spki', new Uint8Array(fromBase64(spki)), curve, false, ['verify']);
    return await crypto.subtle.verify(way, key, new Uint8Array(fromBase64(signature)), utf8.encode(text));
  } catch {
    return false;
  }
}
