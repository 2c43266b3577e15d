/// <reference types="node" />
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, randomUUID, sign, verify, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { hashes, startHash } from '../../shared/log/chain';
import type { Segment } from '../../shared/log/types';

interface Chain {
  header: string;
  lines: string[];
  hashes: string[];
}
interface Upload {
  bytes: Buffer;
  complete: boolean;
}
interface Box {
  visit: string;
  hash: string;
  opensAt: number;
  ordinal: number;
  of: number;
  area: string;
  state: string;
  box: string;
  key: string;
}

/**
 * An office as docs/formats/visit-log.md describes it, in memory, behind a real port. It keeps to the page, so that the sender
 * is tested against the protocol; it knows nothing of Payesh's database.
 */
export class OfficeServer {
  readonly chains = new Map<string, Chain>();
  readonly files = new Map<string, Upload>();
  readonly devices = new Map<string, string>();
  readonly packs: Box[] = [];
  readonly openings: unknown[] = [];
  account: string = randomUUID();
  signedIn = true;
  refused: 'disabled' | 'revoked' | 'wipe' | null = null;
  /** Whether it is new enough to sign its receipts and to take files. */
  signs = true;
  /** Public keys of devices as they came with enrolment, and which chains were signed by them. */
  readonly deviceKeys = new Map<string, KeyObject>();
  readonly signedHeads: string[] = [];
  aheadMs = 0;
  /** Sends the answer itself for the next segment; afterwards as usual. */
  nextSegment: ((segment: Segment) => { status: number; body: unknown } | 'cut' | undefined) | undefined;
  /** Cuts the connection of the next upload after so many bytes. */
  cutUploadAfter = -1;
  segments = 0;
  readonly receipts = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly outbox = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #server: Server;

  constructor(page?: (request: IncomingMessage, response: ServerResponse) => void) {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://office');
      if (page && !url.pathname.startsWith('/field/api/')) return page(request, response);
      void this.#answer(request, url).then(
        answer => (answer === 'cut' ? request.socket.destroy() : send(response, answer.status, answer.body)),
        () => request.socket.destroy(),
      );
    });
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(port, 'localhost', resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async addPack(pack: { visit: string; opensAt: number }, ordinal = 1, of = 1, area = 'شمال استان'): Promise<Box> {
    const plain = new TextEncoder().encode(JSON.stringify(pack));
    const key = randomBytes(32);
    const nonce = randomBytes(12);
    const secret = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
    const sealed = Buffer.from(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, secret, deflateRawSync(plain)));
    const hash = createHash('sha256').update(plain).digest('hex');
    const box = {
      visit: pack.visit,
      hash,
      opensAt: pack.opensAt,
      ordinal,
      of,
      area,
      state: 'sealed',
      box: Buffer.concat([nonce, sealed]).toString('base64'),
      key: key.toString('base64'),
    };
    this.packs.push(box);
    return box;
  }

  addDevice() {
    const id = randomUUID();
    const secret = randomBytes(16).toString('hex');
    this.devices.set(id, secret);
    return { id, secret, ...(this.signs && { office: this.keys }) };
  }

  get keys() {
    const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' }).toString('base64');
    return { receipts: spki(this.receipts.publicKey), outbox: spki(this.outbox.publicKey) };
  }

  async #answer(request: IncomingMessage, url: URL): Promise<{ status: number; body: unknown } | 'cut'> {
    const name = url.pathname.replace('/field/api/', '');
    if (name === 'enrol') return this.#enrol(request);
    const [id = '', secret = ''] = String(request.headers['x-payesh-device'] ?? '').split('.');
    if (this.devices.get(id) !== secret) return { status: 401, body: { status: 'unknownDevice' } };
    if (name === 'segments') return this.#segment((await read(request)).toString());
    if (name.startsWith('files/')) return this.#file(request, url, name.slice(6));
    if (this.refused) return { status: 403, body: { status: this.refused } };
    if (name === 'packs') {
      const packs = this.packs.map(({ key: _, ...pack }) => pack);
      return { status: 200, body: { packs, now: Date.now() + this.aheadMs } };
    }
    return this.#open(name.split('/')[1] ?? '');
  }

  async #enrol(request: IncomingMessage) {
    if (!this.signedIn) return { status: 401, body: {} };
    if (request.headers['x-payesh'] !== '1') return { status: 400, body: {} };
    const { key } = JSON.parse((await read(request)).toString()) as { key: string };
    const { id, secret, ...office } = this.addDevice();
    this.deviceKeys.set(id, createPublicKey({ key: Buffer.from(key, 'base64'), type: 'spki', format: 'der' }));
    return { status: 200, body: { device: id, secret, ...office, account: this.account, name: 'مریم کاظمی' } };
  }

  #open(visit: string) {
    const pack = this.packs.find(one => one.visit === visit);
    if (!pack) return { status: 404, body: {} };
    if (Date.now() + this.aheadMs < pack.opensAt) return { status: 403, body: { status: 'sealed', opensAt: pack.opensAt } };
    pack.state = pack.state === 'sealed' ? 'open' : pack.state;
    return { status: 200, body: { key: pack.key } };
  }

  async #segment(body: string): Promise<{ status: number; body: unknown } | 'cut'> {
    const segment = JSON.parse(body) as Segment;
    this.segments++;
    this.#checkHead(segment);
    const staged = this.nextSegment?.(segment);
    this.nextSegment = undefined;
    if (staged) return staged;
    const key = `${segment.visit}|${segment.device}`;
    const chain = this.chains.get(key) ?? { header: segment.header, lines: [], hashes: [] };
    if (segment.first > chain.lines.length + 1) return { status: 409, body: { status: 'gap', upTo: chain.lines.length } };
    const given = await hashes(segment.prev, segment.lines);
    const before = segment.first === 1 ? await startHash(chain.header) : chain.hashes[segment.first - 2];
    const overlap = chain.hashes.slice(segment.first - 1, segment.first - 1 + given.length);
    if (before !== segment.prev || chain.header !== segment.header || overlap.some((hash, i) => hash !== given[i])) {
      return { status: 202, body: this.parked(body, 'fork') };
    }
    chain.lines.push(...segment.lines.slice(overlap.length));
    chain.hashes.push(...given.slice(overlap.length));
    this.openings.push(...segment.openings);
    this.chains.set(key, chain);
    const head = chain.hashes.at(-1) ?? segment.prev;
    return { status: 200, body: this.receipt(segment, 'stored', chain.lines.length, head) };
  }

  /** The answer to a segment that is put aside, as the page has it. */
  parked(body: string, reason: string) {
    const segment = JSON.parse(body) as Segment;
    const head = createHash('sha256').update(body).digest('hex');
    return { ...this.receipt(segment, `parked:${reason}`, segment.first + segment.lines.length - 1, head), status: 'parked', reason };
  }

  receipt({ visit, device }: Pick<Segment, 'visit' | 'device'>, status: string, upTo: number, head: string) {
    const [receipt, at] = [randomUUID(), Date.now() + this.aheadMs];
    const text = `payesh-receipt-1\n${receipt}\n${visit}\n${device}\n${status}\n${upTo}\n${head}\n${at}`;
    const signature = sign('sha256', Buffer.from(text), { key: this.receipts.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64');
    return { status, visit, device, upTo, head, at, receipt, ...(this.signs && { signature }) };
  }

  #checkHead({ visit, device, first, lines, head, signature }: Segment): void {
    const key = this.deviceKeys.get(device);
    if (!key || !signature) return;
    const n = first + lines.length - 1;
    const text = Buffer.from(`payesh-head-1\n${visit}\n${device}\n${n}\n${head}`);
    const isGood = verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'));
    if (isGood) this.signedHeads.push(`${device}:${n}`);
  }

  async #file(request: IncomingMessage, url: URL, hash: string): Promise<{ status: number; body: unknown } | 'cut'> {
    const upload = this.files.get(hash) ?? { bytes: Buffer.alloc(0), complete: false };
    if (request.method === 'GET') return { status: 200, body: { received: upload.bytes.length, complete: upload.complete } };
    if (Number(url.searchParams.get('offset')) !== upload.bytes.length) return { status: 409, body: { received: upload.bytes.length } };
    const total = Number(url.searchParams.get('total'));
    if (total > 15 * 1024 * 1024) return { status: 422, body: { status: 'refused', reason: 'tooLarge' } };
    const part = await read(request);
    const cut = this.cutUploadAfter;
    this.cutUploadAfter = -1;
    upload.bytes = Buffer.concat([upload.bytes, cut >= 0 ? part.subarray(0, cut) : part]);
    this.files.set(hash, upload);
    if (cut >= 0) return 'cut';
    if (upload.bytes.length < total) return { status: 200, body: { received: upload.bytes.length, complete: false } };
    if (createHash('sha256').update(upload.bytes).digest('hex') !== hash) {
      this.files.delete(hash);
      return { status: 422, body: { status: 'refused', reason: 'wrongHash' } };
    }
    upload.complete = true;
    return { status: 200, body: { received: upload.bytes.length, complete: true } };
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
