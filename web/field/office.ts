import type {
  Base64, Enrolled, FileAnswer, FileRefused, Guid, Hex, PackKey, PackList, Refused, Segment, SegmentAnswer,
} from '../shared/log/types';
import type { Device } from './store';

/** The office could not be reached, or answered something that is not an answer. Try later; nothing is lost. */
export class Unreachable extends Error {}

export type FileReply = FileAnswer | FileRefused | { received: number; moved: true } | { unknownDevice: true };

/** The calls of docs/formats/visit-log.md. */
export class Office {
  readonly #base: string;
  readonly #patience: number;

  constructor(base = '', patience = 120_000) {
    this.#base = base;
    this.#patience = patience;
  }

  async enrol(name: string, key: Base64): Promise<Enrolled | { status: 'signIn' } | { status: 'notInspector' }> {
    const answer = await this.#call('/field/api/enrol', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Payesh': '1' },
      body: JSON.stringify({ name, key }),
      credentials: 'same-origin',
      redirect: 'manual',
    });
    if (answer.ok) return json<Enrolled>(answer);
    // A redirect to the sign-in page is opaque here: status 0.
    if (answer.status === 401 || answer.type === 'opaqueredirect' || answer.status === 302) return { status: 'signIn' };
    if (answer.status === 403) return { status: 'notInspector' };
    throw new Unreachable(`enrol ${answer.status}`);
  }

  /** The packs of the inspector; boxes of the hashes at hand are not sent again. */
  async packs(device: Device, have: readonly Hex[] = []): Promise<PackList | { status: Refused | 'unknownDevice' }> {
    const answer = await this.#call(`/field/api/packs?have=${have.join(',')}`, { headers: this.#as(device), cache: 'no-store' });
    if (answer.status === 401) return { status: 'unknownDevice' };
    if (answer.status === 403) return { status: refusalOf(await json<{ status?: string }>(answer).catch(() => ({}))) };
    if (!answer.ok) throw new Unreachable(`packs ${answer.status}`);
    return json<PackList>(answer);
  }

  async open(device: Device, visit: Guid): Promise<PackKey | { status: 'unknownDevice' }> {
    const answer = await this.#call(`/field/api/packs/${visit}/open`, { method: 'POST', headers: this.#as(device) });
    if (answer.status === 401) return { status: 'unknownDevice' };
    if (!answer.ok && answer.status !== 403) throw new Unreachable(`open ${answer.status}`);
    return json<PackKey>(answer);
  }

  async segment(device: Device, segment: Segment): Promise<SegmentAnswer> {
    const answer = await this.#call('/field/api/segments', {
      method: 'POST',
      headers: { ...this.#as(device), 'Content-Type': 'application/json' },
      body: bodyOf(segment),
    });
    switch (answer.status) {
      case 200:
      case 202:
      case 409:
        return json<SegmentAnswer>(answer);
      case 413:
        return splitOf(await json<SegmentAnswer>(answer).catch(() => null), segment);
      case 400:
        return { status: 'notASegment' };
      case 401:
        return { status: 'unknownDevice' };
      default:
        throw new Unreachable(`segment ${answer.status}`);
    }
  }

  async fileState(device: Device, hash: Hex): Promise<FileReply> {
    return fileReply(await this.#call(`/field/api/files/${hash}`, { headers: this.#as(device), cache: 'no-store' }));
  }

  async putFile(device: Device, hash: Hex, part: Uint8Array<ArrayBuffer>, offset: number, total: number, type: string): Promise<FileReply> {
    const query = `offset=${offset}&total=${total}&type=${encodeURIComponent(type)}`;
    return fileReply(
      await this.#call(`/field/api/files/${hash}?${query}`, {
        method: 'PUT',
        headers: { ...this.#as(device), 'Content-Type': 'application/octet-stream' },
        body: part,
      }),
    );
  }

  #as(device: Device): Record<string, string> {
    return { 'X-Payesh-Device': `${device.id}.${device.secret}` };
  }

  async #call(path: string, init: RequestInit): Promise<Response> {
    if (globalThis.navigator?.onLine === false) throw new Unreachable('no network');
    try {
      return await fetch(this.#base + path, { signal: AbortSignal.timeout(this.#patience), ...init });
    } catch (broken) {
      throw new Unreachable('no network', { cause: broken });
    }
  }
}

/** The bytes of a segment as they are sent: the receipt of a parked one names their hash. */
export const bodyOf = (segment: Segment): string => JSON.stringify(segment);

function refusalOf({ status }: { status?: string }): Refused {
  return status === 'wipe' || status === 'revoked' ? status : 'disabled';
}

// A proxy may refuse a body by itself, without saying where to split: half is a fair guess.
function splitOf(answer: SegmentAnswer | null, segment: Segment): SegmentAnswer {
  if (answer?.status === 'tooLarge' && answer.splitAt > 0) return answer;
  return { status: 'tooLarge', splitAt: Math.max(1, Math.floor(segment.lines.length / 2)) };
}

async function fileReply(answer: Response): Promise<FileReply> {
  if (answer.ok) return json<FileAnswer>(answer);
  if (answer.status === 404) return { received: 0, complete: false };
  if (answer.status === 401) return { unknownDevice: true };
  if (answer.status === 409) return { ...(await json<{ received: number }>(answer)), moved: true };
  if (answer.status === 422) return json<FileRefused>(answer);
  throw new Unreachable(`file ${answer.status}`);
}

async function json<T>(answer: Response): Promise<T> {
  try {
    return (await answer.json()) as T;
  } catch (broken) {
    throw new Unreachable('not JSON', { cause: broken });
  }
}
