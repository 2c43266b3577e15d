import type { FileReply, Office } from './office';
import { Unreachable } from './office';
import type { Sent } from './send-lines';
import type { Device, KeptFile, Store } from './store';

const partSize = 512 * 1024;

/** Uploads one file from where the office has it; a cut in the middle costs one part at most. */
export async function sendFile(store: Store, office: Office, devices: Device[], file: KeptFile): Promise<Sent> {
  const bytes = await store.bytes(file.hash);
  if (!bytes) return refuse(store, file, 'damaged');
  try {
    for (const device of [...devices].reverse()) {
      const sent = await upload(store, office, device, file, bytes);
      if (sent !== 'unknownDevice') return sent;
    }
    return 'unknownDevice';
  } catch (broken) {
    if (broken instanceof Unreachable) return 'unreachable';
    throw broken;
  }
}

async function upload(store: Store, office: Office, device: Device, file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<Sent> {
  // A file nobody has tried yet starts at once; where the office is, is asked only after a cut.
  let answer: FileReply = file.tried ? await office.fileState(device, file.hash) : { received: 0, complete: false };
  if (!file.tried) await store.updateFile(file.hash, { tried: true });
  let damaged = 0;
  for (let tries = 0; tries < bytes.length / partSize + 10; tries++) {
    if ('unknownDevice' in answer) return 'unknownDevice';
    if ('status' in answer) {
      // Damaged on the way: from the start once more. Anything else will not get better by repeating.
      if (answer.reason !== 'wrongHash' || ++damaged > 1) return refuse(store, file, answer.reason);
      answer = await office.putFile(device, file.hash, bytes.subarray(0, partSize), 0, bytes.length, file.type);
      continue;
    }
    if ('complete' in answer && answer.complete) {
      await store.updateFile(file.hash, { state: 'arrived', received: bytes.length });
      return 'sent';
    }
    const offset = Math.min(answer.received, bytes.length);
    if (offset !== file.received) await store.updateFile(file.hash, { received: offset });
    answer = await office.putFile(device, file.hash, bytes.subarray(offset, offset + partSize), offset, bytes.length, file.type);
  }
  throw new Unreachable('the upload does not move on');
}

async function refuse(store: Store, file: KeptFile, reason: string): Promise<Sent> {
  await store.updateFile(file.hash, { state: 'refused', refused: reason });
  await store.note({ at: Date.now(), what: 'fileRefused', visit: file.visit, files: 1, why: reason });
  return 'trouble';
}
