import { signal } from '@preact/signals';
import type { Office } from './office';
import type { Device, Store } from './store';

/** The device as the office knows it: made once, with the session of a signed-in inspector; afterwards no session is needed. */
export const device = signal<Device | null>(null);

/** The account was switched off: no new packs come, what was written still goes out. */
export const disabled = signal(false);

/** The office does not know the present device: everything stays, it is enrolled again. */
export const unknown = signal(false);

export type Enrolment = 'enrolled' | 'signIn' | 'notInspector' | 'noNetwork' | 'failed';

export async function loadDevice(store: Store): Promise<void> {
  const id = await store.setting<string>('device');
  device.value = id ? ((await store.device(id)) ?? null) : null;
  disabled.value = (await store.setting<boolean>('disabled')) ?? false;
  unknown.value = (await store.setting<boolean>('unknown')) ?? false;
}

export async function enrol(store: Store, office: Office, name: string): Promise<Enrolment> {
  let answer: Awaited<ReturnType<Office['enrol']>>;
  try {
    answer = await office.enrol(name);
  } catch {
    return navigator.onLine ? 'failed' : 'noNetwork';
  }
  if ('status' in answer) return answer.status;
  const made: Device = { id: answer.device, secret: answer.secret, account: answer.account, name: answer.name, at: Date.now() };
  await store.addDevice(made);
  await store.set('device', made.id);
  await markDisabled(store, false);
  await markUnknown(store, false);
  device.value = made;
  return 'enrolled';
}

export async function markDisabled(store: Store, is: boolean): Promise<void> {
  if (disabled.value === is) return;
  disabled.value = is;
  await store.set('disabled', is);
}

export async function markUnknown(store: Store, is: boolean): Promise<void> {
  if (unknown.value === is) return;
  unknown.value = is;
  await store.set('unknown', is);
}
