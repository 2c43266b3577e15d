import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eachField, listed, membersOf, zipOf } from './tampered';
import { verify } from './verify';

const folder = new URL('../../tests/vectors/bundle/', import.meta.url);
const file = new Uint8Array(readFileSync(new URL('judge.zip', folder)));
const key = readFileSync(new URL('key.txt', folder), 'utf8').trim();
const broken = async (bytes: Uint8Array<ArrayBuffer>, by = key) => (await verify(bytes, by)).filter(check => check.state === 'broken').map(check => check.code);

describe('the verifier in the browser', () => {
  it('finds everything whole in a file that the server wrote', async () => {
    const checks = await verify(file, key);
    expect(checks.filter(check => check.state !== 'holds')).toEqual([]);
    for (const code of ['manifestSigned', 'membersWhole', 'chainSigned', 'receiptSigned', 'receiptInRoot', 'openingsHold', 'fileNamed', 'packHash', 'packThere'])
      expect(checks.map(check => check.code)).toContain(code);
  });

  it('finds a changed byte wherever it is', async () => {
    const whole = JSON.stringify(await verify(file, key));
    for (let at = 0; at < file.length; at += 809) {
      const changed = file.slice();
      changed[at]! ^= 0x10;
      // Bytes that only a zip program looks at (times, attributes) change nothing that is read.
      const found = await verify(changed, key);
      const same = JSON.stringify(found) === whole;
      expect(same || found.some(check => check.state === 'broken'), `byte ${at}`).toBe(true);
    }
  });

  it('finds every changed field by more than the list of members', async () => {
    const members = await membersOf(file);
    expect(await broken(zipOf(members))).toEqual([]);
    let fields = 0;
    for (const name of members.keys()) {
      if (!/^(chains|openings)\/.*\.json$/.test(name)) continue;
      for (const [path, changed] of eachField(members.get(name)!)) {
        // The hour at which a phone says it sent is signed by nobody.
        if (path.endsWith('.sent')) continue;
        const found = await broken(await listed(members, name, changed));
        expect(found.filter(code => code !== 'manifestSigned'), `${name} ${path}`).not.toEqual([]);
        fields++;
      }
    }
    expect(fields).toBeGreaterThan(50);
    for (const [path, changed] of eachField(members.get('manifest.json')!))
      expect(await broken(zipOf(new Map(members).set('manifest.json', changed))), path).not.toEqual([]);
  }, 120_000);

  it('finds a changed line, photo and pack by more than the list of members', async () => {
    const members = await membersOf(file);
    for (const name of members.keys()) {
      if (!/\.log$|^(files|packs)\//.test(name)) continue;
      const changed = members.get(name)!.slice();
      changed[changed.length - 2]! ^= 1;
      const found = await broken(await listed(members, name, changed));
      expect(found.filter(code => code !== 'manifestSigned'), name).not.toEqual([]);
    }
  });

  it('says of a cut file, a foreign key and no key what they are', async () => {
    expect(await broken(file.slice(0, file.length / 2))).toEqual(['notAFile']);
    expect(await broken(new Uint8Array())).toEqual(['notAFile']);
    expect(await broken(file, 'AAAA')).toEqual(['keyUnreadable']);
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const foreign = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))));
    expect(await broken(file, foreign)).toContain('manifestSigned');
  });

  it('does not read a file that claims to be huge', async () => {
    const bomb = file.slice();
    const at = bomb.findIndex((_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1 && bomb[i + 3] === 2);
    new DataView(bomb.buffer).setUint32(at + 24, 0x7ffffff0, true);
    expect(await broken(bomb)).toEqual(['tooLarge']);
  });

  it('knows no word that the server has no sentence for', () => {
    const words = readFileSync(new URL('../../src/Payesh.App/Inspections/Bundles/BundleWords.cs', import.meta.url), 'utf8');
    const codes = new Set([...words.matchAll(/\["(\w+)"\] = /g)].map(match => match[1]));
    const said = readFileSync(new URL('verify.ts', import.meta.url), 'utf8').matchAll(/say\([^\n]*?, '(\w+)',/g);
    for (const match of said) expect(codes).toContain(match[1]);
  });
});
