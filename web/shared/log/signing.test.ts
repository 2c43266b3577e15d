import { expect, test } from 'vitest';
import { base64, fromBase64 } from './chain';
import { headText, holds, makePair, receiptText, sign, signed, signingKey } from './signing';
import type { Segment } from './types';

const segment: Segment = {
  v: 1, visit: 'v', device: 'd', header: '{}', first: 5, prev: 'h4', lines: ['{}', '{}'], head: 'h6', openings: [],
};

async function keys() {
  const pair = await makePair();
  const key = await signingKey(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { key, spki: base64(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))) };
}

test('a segment is signed over the number and hash of its last line', async () => {
  const { key, spki } = await keys();
  const sent = await signed(segment, key, 17);
  expect(sent).toMatchObject({ ...segment, sent: 17 });
  expect(fromBase64(sent.signature!)).toHaveLength(64);
  expect(await holds(spki, sent.signature!, 'payesh-head-1\nv\nd\n6\nh6')).toBe(true);
  expect(await holds(spki, sent.signature!, headText('v', 'd', 7, 'h6'))).toBe(false);
});

test('a segment without lines is signed over what it follows', async () => {
  const { key, spki } = await keys();
  const sent = await signed({ ...segment, lines: [], head: 'h4' }, key, 17);
  expect(await holds(spki, sent.signature!, headText('v', 'd', 4, 'h4'))).toBe(true);
});

test('a signing key cannot be taken out again', async () => {
  const { key } = await keys();
  await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
});

test('the words of a receipt stand in their order, and any change of one breaks it', async () => {
  const { key, spki } = await keys();
  const facts = { receipt: 'r', visit: 'v', device: 'd', status: 'parked:fork', upTo: 3, head: 'ab', at: 9 };
  expect(receiptText(facts)).toBe('payesh-receipt-1\nr\nv\nd\nparked:fork\n3\nab\n9');
  const signature = await sign(key, receiptText(facts));
  expect(await holds(spki, signature, receiptText(facts))).toBe(true);
  for (const change of [{ receipt: 'x' }, { visit: 'x' }, { device: 'x' }, { status: 'stored' }, { upTo: 4 }, { head: 'x' }, { at: 8 }])
    expect(await holds(spki, signature, receiptText({ ...facts, ...change }))).toBe(false);
});

test('what is no key and what is no signature holds nothing', async () => {
  const { key, spki } = await keys();
  const signature = await sign(key, 'x');
  expect(await holds('AAAA', signature, 'x')).toBe(false);
  expect(await holds(spki, '§', 'x')).toBe(false);
  expect(await holds(spki, '', 'x')).toBe(false);
});
