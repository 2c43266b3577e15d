import { writeJson } from './json';
import { kinds, type KindName } from './kinds';
import type { Guid, Hex, Json, Ms, Opening, OperationClass, OperationLine, Ref } from './types';

// Building and hashing a chain. The text of a line is its canonical form: keep it as it is, never write it anew.

export const lineLimit = 256 * 1024;

const utf8 = new TextEncoder();

export async function sha256(...parts: Uint8Array[]): Promise<Hex> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** h0. */
export const startHash = (header: string): Promise<Hex> => sha256(utf8.encode(header));

/** The hash after one more line. */
export const nextHash = (previous: Hex, line: string): Promise<Hex> => sha256(bytesOf(previous), utf8.encode(line));

/** The hash after each of these lines. */
export async function hashes(previous: Hex, lines: readonly string[]): Promise<Hex[]> {
  const all: Hex[] = [];
  for (const line of lines) all.push((previous = await nextHash(previous, line)));
  return all;
}

/** What stands in the chain for a value that is not open. */
export const commitment = (salt: Uint8Array, value: string): Promise<Hex> => sha256(salt, utf8.encode(value));

export interface Chain {
  visit: Guid;
  device: Guid;
  header: string;
  /** Lines written so far. */
  n: number;
  /** The hash after the last of them. */
  head: Hex;
}

export async function startChain(visit: Guid, device: Guid, pack: Hex, at: Ms): Promise<Chain> {
  const header = writeJson({ v: 1, visit, device, pack, at });
  return { visit, device, header, n: 0, head: await startHash(header) };
}

/** An act as a screen knows it: the chain gives it its number, and its commitment where the class asks for one. */
export interface Act {
  by: Guid;
  at: Ms;
  kind: KindName;
  /** Needed only where the kind has a choice; else the kind's own. */
  class?: OperationClass;
  item?: string;
  /** Null takes the thing back. */
  value: Json;
  /** The heads the screen was showing. */
  replaces?: readonly Ref[];
}

export interface Written {
  n: number;
  line: string;
  hash: Hex;
  opening?: Opening;
  /** The chain with this line at its end. */
  chain: Chain;
}

/** Writes one act as the next line. Keep line, hash and opening together in one transaction. */
export async function write(chain: Chain, act: Act, salt = crypto.getRandomValues(new Uint8Array(32))): Promise<Written> {
  const classes: readonly OperationClass[] = kinds[act.kind].classes;
  const operationClass = act.class ?? classes[0]!;
  if (!classes.includes(operationClass)) throw new Error(`No ${act.kind} may be ${operationClass}.`);

  const n = chain.n + 1;
  const operation: OperationLine = { n, by: act.by, at: act.at, kind: act.kind, class: operationClass };
  if (act.item !== undefined) operation.item = act.item;
  let opening: Opening | undefined;
  if (operationClass === 'open') operation.value = act.value;
  else {
    opening = { n, salt: base64(salt), value: writeJson(act.value) };
    operation.commit = await commitment(salt, opening.value);
  }
  if (act.replaces?.length) operation.replaces = [...act.replaces];

  const line = writeJson(operation as unknown as Json);
  if (utf8.encode(line).length > lineLimit) throw new Error(`Line ${n} is longer than ${lineLimit} bytes.`);
  const hash = await nextHash(chain.head, line);
  return { n, line, hash, ...(opening && { opening }), chain: { ...chain, n, head: hash } };
}

export const hex = (bytes: Uint8Array): Hex => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

export function bytesOf(hash: Hex): Uint8Array {
  return Uint8Array.from(hash.match(/../g) ?? [], pair => Number.parseInt(pair, 16));
}

/** In parts: a photo has more bytes than a call may have arguments. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)));
  return btoa(parts.join(''));
}

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
