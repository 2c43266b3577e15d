import { readLog, take, type DeviceLog } from '../../shared/log/log';
import type { Guid } from '../../shared/log/types';
import type { KeptChain, Store } from '../store';

export interface Kept {
  chains: KeptChain[];
  logs: DeviceLog[];
}

/** The chains of a visit as this device keeps them. */
export async function readKept(store: Store, visit: Guid): Promise<Kept> {
  const whole = await store.wholeChains(visit);
  const logs = await Promise.all(
    whole.map(async ({ chain, lines }) => {
      const log = await readLog(chain.header, []);
      if (log) for (const { n, line, hash, opening } of lines) take(log, n, line, hash, opening);
      return log ?? [];
    }),
  );
  return { chains: whole.map(({ chain }) => chain), logs: logs.flat() };
}
