// Just enough of the zip format for an evidence file: whole entries, stored or deflated, sizes as the directory says.

const mostBytes = 2 ** 30;
const mostEntries = 20_000;

export class NotAZip extends Error {}
export class TooLarge extends Error {}

interface Entry {
  method: number;
  packed: number;
  size: number;
  at: number;
}

/** The entries of a zip; each is opened when it is asked for. */
export class Zip {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #entries: Map<string, Entry>;
  readonly twice: boolean;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    [this.#entries, this.twice] = directory(bytes);
    const total = [...this.#entries.values()].reduce((sum, entry) => sum + entry.size, 0);
    if (this.#entries.size > mostEntries || total > mostBytes) throw new TooLarge();
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Null when there is none of this name; never more bytes than the directory says. */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const view = new DataView(this.#bytes.buffer);
    if (entry.at + 30 > this.#bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) throw new NotAZip();
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = this.#bytes.slice(start, start + entry.packed);
    if (packed.length !== entry.packed) throw new NotAZip();
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new NotAZip();
    return inflate(packed, entry.size);
  }
}

function directory(bytes: Uint8Array<ArrayBuffer>): [Map<string, Entry>, boolean] {
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new NotAZip();
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let twice = false;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new NotAZip();
    const [nameSize, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize));
    twice ||= entries.has(name);
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameSize + extra + comment;
  }
  return [entries, twice];
}

async function inflate(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const all = new Uint8Array(size + 1);
  let at = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (at + part.value.length > size) {
        all.set(part.value.subarray(0, all.length - at), at);
        await reader.cancel();
        return all; // one byte more than it says: the manifest will not fit it
      }
      all.set(part.value, at);
      at += part.value.length;
    }
  } catch {
    throw new NotAZip();
  }
  return all.slice(0, at);
}
