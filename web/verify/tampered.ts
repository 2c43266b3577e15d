import { sha256 } from '../shared/log/chain';
import { Zip } from './zip';

// An evidence file taken apart and put together again; for tests.

type Bytes = Uint8Array<ArrayBuffer>;
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Members = Map<string, Bytes>;

const utf8 = new TextEncoder();

export async function membersOf(file: Bytes): Promise<Members> {
  const zip = new Zip(file);
  const members: Members = new Map();
  for (const name of zip.names()) members.set(name, (await zip.read(name))!);
  return members;
}

/** A zip in which every entry is stored as it is. */
export function zipOf(members: Members): Bytes {
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let at = 0;
  for (const [name, bytes] of members) {
    const title = utf8.encode(name);
    const local = new DataView(new ArrayBuffer(30));
    const entry = new DataView(new ArrayBuffer(46));
    local.setUint32(0, 0x04034b50, true);
    entry.setUint32(0, 0x02014b50, true);
    for (const [view, size, length] of [[local, 18, 26], [entry, 20, 28]] as const) {
      view.setUint32(size, bytes.length, true);
      view.setUint32(size + 4, bytes.length, true);
      view.setUint16(length, title.length, true);
    }
    entry.setUint32(42, at, true);
    parts.push(new Uint8Array(local.buffer), title, bytes);
    directory.push(new Uint8Array(entry.buffer), title);
    at += 30 + title.length + bytes.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, members.size, true);
  end.setUint32(16, at, true);
  return joined([...parts, ...directory, new Uint8Array(end.buffer)]);
}

function joined(parts: Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The same file with another member, and a list that says so: only its signature is then wrong. */
export async function listed(members: Members, name: string, bytes: Bytes): Promise<Bytes> {
  const changed = new Map(members).set(name, bytes);
  const manifest = JSON.parse(new TextDecoder().decode(members.get('manifest.json'))) as { members: { name: string; size: number; sha256: string }[] };
  const member = manifest.members.find(one => one.name === name)!;
  [member.size, member.sha256] = [bytes.length, await sha256(bytes)];
  return zipOf(changed.set('manifest.json', utf8.encode(JSON.stringify(manifest))));
}

/** Copies of a JSON member in which one field each is another. */
export function* eachField(bytes: Bytes): Generator<[path: string, changed: Bytes]> {
  const root = JSON.parse(new TextDecoder().decode(bytes)) as Json;
  for (const path of leaves(root, [])) {
    const copy = structuredClone(root);
    const key = path.at(-1)!;
    const parent = path.slice(0, -1).reduce<Json>((node, step) => (node as Record<string, Json>)[step]!, copy) as Record<string, Json>;
    parent[key] = other(parent[key]!);
    yield [path.join('.'), utf8.encode(JSON.stringify(copy))];
  }
}

function* leaves(node: Json, path: string[]): Generator<string[]> {
  if (typeof node === 'object' && node !== null) for (const [key, child] of Object.entries(node)) yield* leaves(child, [...path, key]);
  else if (node !== null) yield path;
}

// A letter or digit near the end is another one: still Base64, hexadecimal, or a day.
function other(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = value as string;
  const at = Math.max(0, text.length - 4);
  const sign = text[at] === '1' ? '2' : text[at] === 'a' ? 'b' : /\d/.test(text[at] ?? '') ? '1' : 'a';
  return text.slice(0, at) + sign + text.slice(at + 1);
}
