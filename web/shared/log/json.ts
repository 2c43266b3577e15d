import type { Json } from './types';

// JSON that reads the same everywhere: whole numbers of at most 2^53 − 1, no half surrogate pair, 64 levels, no member twice.

const levels = 64;
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;
const halfPair = /\p{Surrogate}/u;

/** The value, or undefined when the text is not such JSON. */
export function readJson(text: string): Json | undefined {
  const value = parseJson(text);
  return value !== undefined && isSound(text) ? value : undefined;
}

/** The value of a text that was checked when it was written; undefined when it is no JSON at all. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The text of a value to be written: no half pair gets through, as it would make the whole line unreadable. */
export function writeJson(value: Json): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\ufffd') : part);
}

/** The same value as text with its members sorted: equal texts say the same. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join()}}`;
}

export function isObject(value: Json | undefined): value is { [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isText = (value: Json | undefined): value is string => typeof value === 'string';

export const isWhole = (value: Json | undefined, from: number, to: number): value is number =>
  typeof value === 'number' && value >= from && value <= to;

export const isGuid = (value: Json | undefined): value is string =>
  isText(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

export const isHash = (value: Json | undefined): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);

/** What JSON.parse cannot tell, for a text that it accepted. */
function isSound(text: string): boolean {
  const open: Set<string>[] = [];
  let before = '';
  for (const [part] of text.matchAll(token)) {
    if (part === '{' || part === '[') {
      if (open.push(new Set()) > levels) return false;
    } else if (part === '}' || part === ']') open.pop();
    else if (part === ':') {
      const names = open.at(-1)!;
      if (names.size === names.add(JSON.parse(before) as string).size) return false;
    } else if (part.startsWith('"')) {
      if (halfPair.test(JSON.parse(part) as string)) return false;
    } else if (/^[-\d]/.test(part) && !(/^(0|-?[1-9]\d*)$/.test(part) && Number.isSafeInteger(Number(part)))) return false;
    before = part;
  }
  return true;
}
