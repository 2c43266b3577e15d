import { segmentOf } from '../shared/log/segment';
import { segmentLimits, type Segment } from '../shared/log/types';
import { Unreachable, type Office } from './office';
import type { Device, KeptChain, Store } from './store';

export type Sent = 'nothing' | 'sent' | 'unreachable' | 'unknownDevice' | 'trouble';

/** Sends what the office has not confirmed of one chain. Safe to repeat, at any point, any number of times. */
export async function sendChain(store: Store, office: Office, devices: Device[], chain: KeptChain): Promise<Sent> {
  if (chain.upTo >= chain.n) return 'nothing';
  let most: number = segmentLimits.lines;
  let gaps = 0;
  for (let here: KeptChain | undefined = chain; here && here.upTo < here.n; here = await store.chain(chain.visit, chain.device)) {
    const lines = await store.lines(here.visit, here.device, here.upTo + 1, most);
    const before = await hashAt(store, here, here.upTo);
    if (lines.length === 0 || before === undefined) return trouble(store, here, 'differs');
    const segment = segmentOf(here, before, lines);
    const answer = await deliver(office, devices, segment);
    if (answer === null) return 'unreachable';
    switch (answer.status) {
      case 'stored':
      case 'parked': {
        const confirmed = await confirm(store, here, answer);
        if (!confirmed) return trouble(store, here, 'differs');
        break;
      }
      case 'gap':
        // The office has less than we thought, or more than we ever wrote. The first heals by itself.
        if (answer.upTo > here.n) return trouble(store, here, 'ahead');
        if (++gaps > 3) return trouble(store, here, 'differs');
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

type Confirmation = Extract<Awaited<ReturnType<Office['segment']>>, { status: 'stored' | 'parked' }>;

// A receipt counts only when it names a line we have, and that line's hash.
async function confirm(store: Store, chain: KeptChain, answer: Confirmation): Promise<boolean> {
  const { visit, device } = chain;
  if (answer.upTo > chain.n || answer.upTo < chain.upTo) return false;
  const { upTo, receipt, at } = answer;
  if (answer.status === 'parked') {
    await store.confirm({ visit, device, upTo, receipt, at, reason: answer.reason }, { upTo, parked: answer.reason, trouble: undefined });
    return true;
  }
  if ((await hashAt(store, chain, upTo)) !== answer.head) return false;
  await store.confirm({ visit, device, upTo, head: answer.head, receipt, at }, { upTo, trouble: undefined });
  return true;
}

async function trouble(store: Store, chain: KeptChain, what: string): Promise<Sent> {
  await store.updateChain(chain.visit, chain.device, { trouble: what });
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
