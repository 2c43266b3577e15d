import { sha256 } from '../shared/log/chain';
import type { Guid, Hex, PhotoValue } from '../shared/log/types';
import type { Store } from './store';

// A photo is made small on the device, before its hash: 2560 on the longest side, and a copy of 960 to look at.

export const longest = 2560;
const looking = 960;
const heaviest = 40 * 1024 * 1024;
const types: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

export type PhotoRefusal = 'empty' | 'tooLarge' | 'wrongType' | 'broken' | 'full';

export interface Size {
  width: number;
  height: number;
}

/** The size that fits, never larger than it was. */
export function fit({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** What a chosen file is told before anything is read from it. */
export function refusalOf(file: { size: number; type: string }): PhotoRefusal | null {
  if (file.size === 0) return 'empty';
  if (!types.has(file.type)) return 'wrongType';
  return file.size > heaviest ? 'tooLarge' : null;
}

/** A chosen file as a picture, or why not. */
export async function readPhoto(file: File): Promise<ImageBitmap | PhotoRefusal> {
  const refusal = refusalOf(file);
  if (refusal) return refusal;
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return 'broken'; // it says it is a photo and is none
  }
}

/** Draws a picture on a canvas in the size that is kept. Place, time and camera of the file do not come along. */
export function drawFitted(canvas: HTMLCanvasElement, picture: CanvasImageSource, size: Size): void {
  const { width, height } = fit(size, longest);
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height);
}

/** Stores what is on the canvas, with what was covered on it; from here on it has a hash and is never changed. */
export async function keepPhoto(store: Store, visit: Guid, canvas: HTMLCanvasElement): Promise<PhotoValue | PhotoRefusal> {
  const full = await jpeg(canvas, 0.85);
  const small = document.createElement('canvas');
  Object.assign(small, fit(canvas, looking));
  small.getContext('2d')!.drawImage(canvas, 0, 0, small.width, small.height);
  const display = await jpeg(small, 0.7);
  if (!full || !display) return 'broken';
  try {
    const file = await keepFile(store, visit, full, 'image/jpeg');
    const shown = await keepFile(store, visit, display, 'image/jpeg', file);
    return { file, size: full.length, type: 'image/jpeg', display: shown };
  } catch (problem) {
    if (isFull(problem)) return 'full';
    throw problem;
  }
}

/** Keeps a file under its hash, waiting to be sent; a small copy names the photo it belongs to. */
export async function keepFile(store: Store, visit: Guid, bytes: Uint8Array<ArrayBuffer>, type: string, main?: Hex): Promise<Hex> {
  const hash = await sha256(bytes);
  await store.addFile({ hash, main: main ?? hash, visit, size: bytes.length, type, at: Date.now(), state: 'waits', received: 0 }, bytes);
  return hash;
}

/** Whether the device had no room. Dexie wraps what the browser said. */
export function isFull(problem: unknown): boolean {
  const { name, inner } = problem as { name?: string; inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== null && isFull(inner));
}

async function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
  return blob && blob.size > 0 ? new Uint8Array(await blob.arrayBuffer()) : null;
}
