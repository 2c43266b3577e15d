import { base64, fromBase64, hashes, sha256, startHash } from '../shared/log/chain';
import { NotAZip, TooLarge, Zip } from './zip';

// The second verifier of evidence files, written from docs/formats/bundle.md: nothing but the server's public key is needed.

export type State = 'holds' | 'pending' | 'broken';
export interface Check {
  state: State;
  code: string;
  where: string;
}

interface Manifest {
  v: number;
  visit: string;
  for: string;
  members: { name: string; size: number; sha256: string; blocks: string[] }[];
  without: string[];
}
interface Beside {
  device: string;
  desk: boolean;
  key: string;
  heads: { n: number; head: string; signature: string }[];
  receipts: Receipt[];
}
interface Receipt {
  receipt: string;
  status: string;
  upTo: number;
  head: string;
  at: number;
  signature: string;
  proof: { day: string; index: number; count: number; path: string[]; root: string; signature: string } | null;
}
type Bytes = Uint8Array<ArrayBuffer>;
type Say = (state: State | boolean, code: string, where: string) => void;

const blockSize = 1024;
const tehran = 210 * 60_000;
const utf8 = new TextEncoder();
const text = (bytes: Bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** What holds and what does not; whole when nothing is broken. */
export async function verify(file: Bytes, serverKey: string): Promise<Check[]> {
  const checks: Check[] = [];
  const say: Say = (state, code, where) => {
    checks.push({ state: state === true ? 'holds' : state === false ? 'broken' : state, code, where });
  };
  try {
    const server = await keyOf(serverKey);
    if (!server) say(false, 'keyUnreadable', '');
    else await check(new Zip(file), server, say);
  } catch (broken) {
    if (broken instanceof TooLarge) say(false, 'tooLarge', '');
    else if (broken instanceof NotAZip || broken instanceof RangeError || broken instanceof TypeError) say(false, 'notAFile', '');
    else throw broken;
  }
  return checks;
}

async function check(zip: Zip, server: CryptoKey, say: Say): Promise<void> {
  if (zip.twice) return say(false, 'twice', '');
  const bytes = await zip.read('manifest.json');
  const manifest = bytes && json<Manifest>(bytes);
  if (!manifest || manifest.v !== 1 || !Array.isArray(manifest.members) || !Array.isArray(manifest.without))
    return say(false, 'noManifest', 'manifest.json');
  const signature = await zip.read('manifest.sig');
  say(await holds(server, new Uint8Array([...utf8.encode('payesh-bundle-1\n'), ...bytes]), signature), 'manifestSigned', 'manifest.json');
  const members = new Map<string, Bytes>();
  for (const listed of manifest.members) {
    const found = await zip.read(listed.name);
    const at = found ? await differs(listed, found) : null;
    if (!found) say(false, 'memberMissing', listed.name);
    else if (at !== null) say(false, 'memberChanged', `${listed.name}:${at}`);
    else members.set(listed.name, found);
  }
  const known = new Set([...manifest.members.map(member => member.name), 'manifest.json', 'manifest.sig']);
  for (const name of zip.names()) if (!known.has(name)) say(false, 'memberUnlisted', name);
  if (members.size === manifest.members.length) say(true, 'membersWhole', `${members.size}`);

  const logs = [...members.keys()].filter(name => /^chains\/.*\.log$/.test(name)).sort();
  if (logs.length === 0) say(false, 'noChain', 'chains/');
  const said: string[] = [...manifest.without];
  for (const name of logs) await chain(name, manifest, members, server, say, said);
  for (const [name, bytes] of members) {
    const hash = await sha256(bytes);
    if (name.startsWith('files/')) say(name === `files/${hash}` && said.some(line => line.includes(hash)), 'fileNamed', name);
    if (name.startsWith('packs/')) say(name === `packs/${hash}.json`, 'packHash', name);
  }
}

async function chain(name: string, manifest: Manifest, members: Map<string, Bytes>, server: CryptoKey, say: Say, said: string[]) {
  const device = name.slice(7, -4);
  const besideName = `chains/${device}.json`;
  const lines = text(members.get(name)!).split('\n');
  const ended = lines.pop() === '';
  const header = json<Record<string, unknown>>(utf8.encode(lines[0] ?? ''));
  if (!ended || !header || header['v'] !== 1 || header['visit'] !== manifest.visit || header['device'] !== device)
    return say(false, 'headerForeign', name);
  const beside = members.has(besideName) ? json<Beside>(members.get(besideName)!) : null;
  if (!beside?.heads || !beside.receipts || beside.device !== device || beside.desk !== (header['desk'] === true))
    return say(false, 'noSignatures', besideName);
  if (manifest.for !== 'centre') say(members.has(`packs/${header['pack']}.json`), 'packThere', `packs/${header['pack']}.json`);

  const all = [await startHash(lines[0]!), ...(await hashes(await startHash(lines[0]!), lines.slice(1)))];
  said.push(...lines);
  const key = await keyOf(beside.key);
  if (!key) return say(false, 'keyUnreadable', name);
  for (const { n, head, signature } of beside.heads) {
    const signed = utf8.encode(`payesh-head-1\n${manifest.visit}\n${device}\n${n}\n${head}`);
    if (all[n] !== head) say(false, 'headDiffers', `${name}:${n}`);
    else if (!(await holds(key, signed, bytesOf(signature)))) say(false, 'headNotSigned', `${name}:${n}`);
  }
  say(beside.heads.some(head => head.n === all.length - 1), 'chainSigned', `${name}:${all.length - 1}`);
  for (const receipt of beside.receipts) await receiptOf(receipt, manifest.visit, device, all, server, `${besideName}:${receipt.receipt}`, say);
  await openings(`openings/${device}.json`, manifest, members, lines, say, said);
}

async function receiptOf(receipt: Receipt, visit: string, device: string, all: string[], server: CryptoKey, where: string, say: Say) {
  const { status, upTo, head, at, proof } = receipt;
  const signed = utf8.encode(`payesh-receipt-1\n${receipt.receipt}\n${visit}\n${device}\n${status}\n${upTo}\n${head}\n${at}`);
  if (all[upTo] !== head) say(false, 'receiptDiffers', where);
  else say(await holds(server, signed, bytesOf(receipt.signature)), 'receiptSigned', where);
  if (!proof) return say('pending', 'receiptPending', where);
  const day = new Date(at + tehran).toISOString().slice(0, 10);
  const leaf = await sha256(new Uint8Array([0]), signed);
  const root = utf8.encode(`payesh-root-1\n${proof.day}\n${proof.count}\n${proof.root}`);
  const inRoot = proof.day === day && (await up(leaf, proof.index, proof.count, proof.path)) === proof.root;
  say(inRoot && (await holds(server, root, bytesOf(proof.signature))), 'receiptInRoot', where);
}

// RFC 6962: a tree of n leaves is split at the largest power of two below n; nodes begin with the byte 1.
async function up(leaf: string, index: number, count: number, path: string[]): Promise<string | null> {
  if (!(index >= 0 && index < count)) return null;
  if (count === 1) return path.length === 0 ? leaf : null;
  if (path.length === 0) return null;
  const left = 2 ** (Math.ceil(Math.log2(count)) - 1);
  const other = path.at(-1)!;
  const below = index < left ? await up(leaf, index, left, path.slice(0, -1)) : await up(leaf, index - left, count - left, path.slice(0, -1));
  if (below === null) return null;
  const [a, b] = index < left ? [below, other] : [other, below];
  return sha256(new Uint8Array([1]), hexBytes(a), hexBytes(b));
}

async function openings(name: string, manifest: Manifest, members: Map<string, Bytes>, lines: string[], say: Say, said: string[]) {
  if (!members.has(name)) return;
  const opened = json<{ n: number; salt: string; value: string }[]>(members.get(name)!);
  if (!Array.isArray(opened)) return say(false, 'openingUnreadable', name);
  const may = { commission: ['office'], judge: ['office', 'protected'] }[manifest.for] ?? [];
  for (const { n, salt, value } of opened) {
    const line = json<{ class: string; commit: string }>(utf8.encode(lines[n] ?? ''));
    const salted = bytesOf(salt);
    const fits = line && may.includes(line.class) && salted.length === 32 && (await sha256(salted, utf8.encode(value))) === line.commit;
    if (!fits) say(false, 'openingDiffers', `${name}:${n}`);
    said.push(value);
  }
  if (opened.length > 0) say(true, 'openingsHold', `${name}:${opened.length}`);
}

async function differs(listed: Manifest['members'][number], found: Bytes): Promise<number | null> {
  if (listed.size === found.length && (await sha256(found)) === listed.sha256) return null;
  for (let at = 0; ; at++) {
    const block = found.subarray(at * blockSize, (at + 1) * blockSize);
    if (block.length === 0 || (await sha256(block)) !== listed.blocks[at]) return at * blockSize;
  }
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' };

async function keyOf(spki: string): Promise<CryptoKey | null> {
  return crypto.subtle.importKey('spki', bytesOf(spki), curve, false, ['verify']).catch(() => null);
}

async function holds(key: CryptoKey, signed: Bytes, signature: Bytes | null): Promise<boolean> {
  return signature !== null && signature.length === 64 && crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
}

function json<T>(bytes: Bytes): T | null {
  try {
    return JSON.parse(text(bytes)) as T;
  } catch {
    return null;
  }
}

// Only the one spelling of Base64 counts: another says the same and is still a change.
function bytesOf(spelled: string): Bytes {
  try {
    const bytes = new Uint8Array(fromBase64(spelled));
    return base64(bytes) === spelled ? bytes : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}

const hexBytes = (hex: string) => new Uint8Array((hex.match(/../g) ?? []).map(pair => parseInt(pair, 16)));
