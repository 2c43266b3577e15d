import { commitment, fromBase64, nextHash, startHash } from './chain';
import { isGuid, isHash, isObject, isText, isWhole, parseJson, readJson } from './json';
import type { Guid, Header, Hex, Json, Ms, Opening, OperationClass, Ref } from './types';

// Reading a chain: every line becomes an operation or is kept as unreadable; nothing here throws.

const lastInstant = 253_402_300_799_999;
export const lastNumber = 2 ** 31 - 1;

/** A numbered line. Without an operation it is unreadable: kept, numbered and hashed all the same. */
export interface LogLine {
  ref: Ref;
  device: Guid;
  n: number;
  hash: Hex;
  operation?: Operation;
}

export interface Operation {
  ref: Ref;
  device: Guid;
  n: number;
  by: Guid;
  at: Ms;
  kind: string;
  class: OperationClass;
  /** Empty when there is nothing to name. */
  item: string;
  /** Null takes the thing back; undefined is a commitment that nothing has opened. */
  value: Json | undefined;
  replaces: Ref[];
  desk: boolean;
}

export interface DeviceLog {
  device: Guid;
  desk: boolean;
  lines: LogLine[];
  /** The hash after the last line. */
  head: Hex;
}

/** The header, or undefined when the line is none of version 1. */
export function readHeader(line: string): (Header & { desk: boolean }) | undefined {
  const json = readJson(line);
  if (!isObject(json) || json.v !== 1 || !isGuid(json.visit) || !isGuid(json.device)) return undefined;
  if (!isHash(json.pack) || !isWhole(json.at, 0, lastInstant)) return undefined;
  return { v: 1, visit: json.visit, device: json.device, pack: json.pack, at: json.at, desk: json.desk === true };
}

/** A chain with the openings at hand; undefined when the header is none. */
export async function readLog(
  headerLine: string, lines: readonly string[], openings: readonly Opening[] = [],
): Promise<DeviceLog | undefined> {
  const header = readHeader(headerLine);
  if (!header) return undefined;
  const log: DeviceLog = { device: header.device, desk: header.desk, lines: [], head: await startHash(headerLine) };
  for (const line of lines) await extend(log, line, openings);
  return log;
}

/** Puts one more line at the end of a chain that was read before. */
export async function extend(log: DeviceLog, line: string, openings: readonly Opening[] = []): Promise<LogLine> {
  const n = log.lines.length + 1;
  log.head = await nextHash(log.head, line);
  const read: LogLine = { ref: `${log.device}:${n}`, device: log.device, n, hash: log.head };
  const operation = await readOperation(read, log.desk, line, openings.filter(opening => opening.n === n));
  if (operation) read.operation = operation;
  log.lines.push(read);
  return read;
}

/**
 * Takes over a line whose hash and opening are known to be its own, because the device wrote them itself and kept them under seal:
 * nothing is hashed or checked again. A number that is missing before it stays missing.
 */
export function take(log: DeviceLog, n: number, line: string, hash: Hex, opening?: Opening): LogLine {
  const place = { ref: `${log.device}:${n}`, device: log.device, n, hash };
  const found = operationOf(place, log.desk, parseJson(line));
  if (found?.commit && opening) found.operation.value = parseJson(opening.value);
  const read: LogLine = { ...place, ...(found && { operation: found.operation }) };
  log.head = hash;
  log.lines.push(read);
  return read;
}

async function readOperation(
  read: LogLine, desk: boolean, line: string, openings: readonly Opening[],
): Promise<Operation | undefined> {
  const found = operationOf(read, desk, readJson(line));
  if (found?.commit) found.operation.value = await openedBy(openings, found.commit);
  return found?.operation;
}

interface Found {
  operation: Operation;
  /** Where the value is still sealed. */
  commit?: Hex;
}

/** The operation that the JSON of a line holds; undefined when the line is unreadable. */
function operationOf({ ref, device, n }: LogLine, desk: boolean, json: Json | undefined): Found | undefined {
  if (!isObject(json) || json.n !== n || n > lastNumber) return undefined;
  const { by, at, kind, class: operationClass, item, replaces } = json;
  if (!isGuid(by) || !isWhole(at, 0, lastInstant) || !isText(kind) || kind === '' || !isClass(operationClass)) return undefined;
  if (!(item === undefined || isText(item)) || !(replaces === undefined || isTexts(replaces))) return undefined;

  const open = operationClass === 'open';
  if (open ? json.value === undefined : !isHash(json.commit)) return undefined;
  const value = open ? json.value : undefined;
  const operation = { ref, device, n, by, at, kind, class: operationClass, item: item ?? '', value, replaces: replaces ?? [], desk };
  return { operation, ...(!open && { commit: json.commit as Hex }) };
}

async function openedBy(openings: readonly Opening[], commit: Hex): Promise<Json | undefined> {
  for (const { salt, value } of openings) {
    if (!/^[A-Za-z0-9+/]{43}=$/.test(salt) || (await commitment(fromBase64(salt), value)) !== commit) continue;
    const json = readJson(value);
    if (json !== undefined) return json;
  }
  return undefined;
}

const isClass = (value: Json | undefined): value is OperationClass => value === 'open' || value === 'office' || value === 'protected';

const isTexts = (value: Json): value is string[] => Array.isArray(value) && value.every(isText);
