import { base64, fromBase64 } from '../shared/log/chain';
import type { Base64, Guid, Ms, Segment } from '../shared/log/types';
import { nextSegment } from './send-lines';
import type { Device, Store } from './store';

// What waits, in one file that only the office can read: for days without a network. It marks nothing as delivered; only a receipt does.

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const utf8 = new TextEncoder();

/** Photos and voices in one file: more would be too much for the memory of a phone. */
export const mostBytes = 48 * 1024 * 1024;

export interface Outbox {
  name: string;
  text: string;
  segments: number;
  files: number;
  /** Files that did not fit; they go out with the network, or in another file after the first was taken in. */
  left: number;
}

/** Packs everything that waits for this office; null when nothing does. */
export async function pack(store: Store, device: Device, at: Ms): Promise<Outbox | null> {
  if (!device.office) return null;
  const segments = await waitingSegments(store);
  const files = await store.filesWaiting();
  const parts: BlobPart[] = [`{"segments":${JSON.stringify(segments)},"files":[`];
  let room = mostBytes;
  let count = 0;
  for (const { hash, type, size } of files) {
    const bytes = size <= room ? await store.bytes(hash) : undefined;
    if (!bytes) continue;
    room -= size;
    parts.push(`${count++ ? ',' : ''}${JSON.stringify({ hash, type, bytes: base64(bytes) })}`);
  }
  if (segments.length + count === 0) return null;
  parts.push(']}');
  const text = await sealed(new Blob(parts), device.office.outbox, device.id, at);
  return { name: nameOf(at), text, segments: segments.length, files: count, left: files.length - count };
}

async function waitingSegments(store: Store): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const chain of await store.chains()) {
    for (let upTo = chain.upTo; upTo < chain.n; ) {
      const segment = await nextSegment(store, { ...chain, upTo });
      if (!segment) break; // damaged from here on
      segments.push(segment);
      upTo += segment.lines.length;
    }
  }
  return segments;
}

/** Sealed to the office's key with a key of its own that is forgotten at once: this phone cannot open it again. */
async function sealed(plain: Blob, office: Base64, device: Guid, made: Ms): Promise<string> {
  const deflated = await new Response(plain.stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const theirs = await crypto.subtle.importKey('spki', new Uint8Array(fromBase64(office)), curve, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const way = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8.encode('payesh outbox 1') };
  const key = await crypto.subtle.deriveKey(way, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, deflated));
  const box = new Uint8Array(iv.length + cipher.length);
  box.set(iv);
  box.set(cipher, iv.length);
  const ephemeral = base64(new Uint8Array(await crypto.subtle.exportKey('spki', own.publicKey)));
  return JSON.stringify({ v: 1, device, made, ephemeral, box: base64(box) });
}

/** payesh-outbox-20260101-0930.json, by the clock of Tehran. */
export function nameOf(at: Ms): string {
  const [day = '', hour = ''] = new Date(at + 12_600_000).toISOString().split('T');
  return `payesh-outbox-${day.replaceAll('-', '')}-${hour.slice(0, 5).replace(':', '')}.json`;
}
