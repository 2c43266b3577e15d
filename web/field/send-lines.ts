import { sha256 } from '../shared/log/chain';
import { segmentOf } from '../shared/log/segment';
import { holds, receiptText, signed } from '../shared/log/signing';
import { segmentLimits, type Segment } from '../shared/log/types';
import { bodyOf, Unreachable, type Office } from './office';
import type { Device, KeptChain, Store } from './store';

export type Sent = 'nothing' | 'sent' | 'unreachable' | 'unknownDevice' | 'trouble';

/** Sends what the office has not confirmed of one chain. Safe to repeat, at any point, any number of times. */
export async function sendChain(store: Store, office: Office, devices: Device[], chain: KeptChain): Promise<Sent> {
  if (chain.upTo >= chain.n) return 'nothing';
  let most: number = segmentLimits.lines;
  let gaps = 0;
  for (let here: KeptChain | undefined = chain; here && here.upTo < here.n; here = await store.chain(chain.visit, chain.device)) {
    const segment = await nextSegment(store, here, most);
    if (!segment) return trouble(store, here, 'damaged');
    const answer = await deliver(office, devices, segment);
    if (answer === null) return 'unreachable';
    switch (answer.status) {
      case 'stored':
      case 'parked': {
        if (!(await isGenuine(devices, segment, answer))) return trouble(store, here, 'badReceipt');
        if (!(await confirm(store, here, segment, answer))) return trouble(store, here, 'differs');
        break;
      }
      case 'gap':
        // The office has less than we thought, or more than we ever wrote. The first heals by itself.
        if (answer.upTo > here.n) return trouble(store, here, 'ahead');
        // Nothing is confirmed by such an answer: only a receipt moves the mark forward.
        if (answer.upTo >= here.upTo || ++gaps > 3) return trouble(store, here, 'differs');
        await store.updateChain(here.visit, here.device, { upTo: answer.upTo });
        break;
      case 'tooLarge':
        if (most === 1) return trouble(store, here, 'notASegment');
        most = Math.max(1, Math.min(answer.splitAt, segment.lines.length - 1));
        break;
      case 'notASegment':
        return trouble(store, here, 'notASegment');
      case 'unknownDevice':
        return 'unknownDevice';
    }
  }
  return 'sent';
}

/** The next segment of a chain, signed by the device that wrote it; null when its next line cannot be read any more. */
export async function nextSegment(store: Store, chain: KeptChain, most: number = segmentLimits.lines): Promise<Segment | null> {
  const { visit, device, upTo } = chain;
  const lines = await store.lines(visit, device, upTo + 1, most);
  const before = await hashAt(store, chain, upTo);
  const whole = lines.findIndex((line, i) => line.n !== upTo + 1 + i);
  const usable = whole < 0 ? lines : lines.slice(0, whole);
  if (usable.length === 0 || before === undefined) return null;
  const segment = segmentOf(chain, before, usable);
  const key = await store.signer(device);
  return key ? signed(segment, key, Date.now()) : { ...segment, sent: Date.now() };
}

type Confirmation = Extract<Awaited<ReturnType<Office['segment']>>, { status: 'stored' | 'parked' }>;

/** Whether the office signed this receipt. Where it never gave a key, there is nothing to check it by. */
async function isGenuine(devices: Device[], segment: Segment, answer: Confirmation): Promise<boolean> {
  const keys = new Set(devices.flatMap(one => one.office?.receipts ?? []));
  if (keys.size === 0) return true;
  const { receipt, upTo, at, signature = '', head = '' } = answer;
  const parked = answer.status === 'parked';
  // What was parked is named by the bytes that were sent: nothing else may stand in its receipt.
  if (parked && head !== (await sha256(new TextEncoder().encode(bodyOf(segment))))) return false;
  const { visit, device } = segment;
  const text = receiptText({ receipt, visit, device, status: parked ? `parked:${answer.reason}` : 'stored', upTo, head, at });
  for (const key of keys) if (await holds(key, signature, text)) return true;
  return false;
}

// A receipt counts only when it names a line we have, and that line's hash.
async function confirm(store: Store, chain: KeptChain, segment: Segment, answer: Confirmation): Promise<boolean> {
  const { visit, device } = chain;
  const { upTo, receipt, at, head, signature } = answer;
  if (upTo > chain.n || upTo < chain.upTo) return false;
  const kept = { visit, device, upTo, receipt, at, ...(head && { head }), ...(signature && { signature }) };
  const event = { at: Date.now(), visit, lines: segment.lines.length, receipt };
  if (answer.status === 'parked') {
    await store.confirm({ ...kept, reason: answer.reason }, { upTo, parked: answer.reason, trouble: undefined });
    await store.note({ ...event, what: 'parked', why: answer.reason });
    return true;
  }
  if ((await hashAt(store, chain, upTo)) !== head) return false;
  await store.confirm(kept, { upTo, trouble: undefined });
  await store.note({ ...event, what: 'stored' });
  return true;
}

async function trouble(store: Store, chain: KeptChain, what: string): Promise<Sent> {
  await store.updateChain(chain.visit, chain.device, { trouble: what });
  if (chain.trouble !== what) await store.note({ at: Date.now(), what: 'trouble', visit: chain.visit, why: what });
  return 'trouble';
}

/** The chain's own device sends it; when that one is not known any more, the present device tries. */
async function deliver(office: Office, devices: Device[], segment: Segment) {
  const own = devices.find(device => device.id === segment.device);
  const others = devices.filter(device => device !== own).reverse();
  try {
    for (const device of own ? [own, ...others] : others) {
      const answer = await office.segment(device, segment);
      if (answer.status !== 'unknownDevice') return answer;
    }
    return { status: 'unknownDevice' as const };
  } catch (broken) {
    if (broken instanceof Unreachable) return null;
    throw broken;
  }
}

async function hashAt(store: Store, { visit, device, h0 }: KeptChain, n: number): Promise<string | undefined> {
  return n === 0 ? h0 : (await store.lines(visit, device, n, 1))[0]?.hash;
}
