namespace Payesh.Browser.Tests.Field;

/// <summary>What runs in the page to look at the disk of the phone, past the app.</summary>
internal static class StoreScript
{
    /// <summary>Names the tables in which a word stands in clear, as text or as bytes.</summary>
    public const string Find = """
        async word => {
          const asked = request => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
          const db = await asked(indexedDB.open('payesh-field'));
          const utf8 = new TextDecoder();
          const text = part => part instanceof Uint8Array ? utf8.decode(part)
            : part && typeof part === 'object' ? Object.values(part).map(text).join('|') : String(part);
          const found = [];
          for (const name of db.objectStoreNames) {
            const rows = await asked(db.transaction(name).objectStore(name).getAll());
            if (rows.some(row => text(row).includes(word))) found.push(name);
          }
          db.close();
          return found.join(' ');
        }
        """;

    /// <summary>
    /// <c>payeshVault(pin)</c>: the store as docs/security.md describes it, opened with the PIN and nothing of the app. So a test can make a phone
    /// full of work, and what it makes is read by the app.
    /// </summary>
    public const string Vault = """
        window.payeshVault = async pin => {
          const utf8 = new TextEncoder();
          const asked = request => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
          const through = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
          const hex = bytes => [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
          const aes = raw => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
          const open = (key, box, about = '') => crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.subarray(0, 12), additionalData: utf8.encode(about) }, key, box.subarray(12));
          const close = async (key, bytes, about = '') => {
            const iv = crypto.getRandomValues(new Uint8Array(12));
            const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8.encode(about) }, key, bytes));
            const box = new Uint8Array(12 + sealed.length);
            box.set(iv);
            box.set(sealed, 12);
            return box;
          };
          const db = await asked(indexedDB.open('payesh-field'));
          const all = name => asked(db.transaction(name).objectStore(name).getAll());

          const { secret, wrappings } = (await all('vault'))[0];
          const { salt, rounds, box } = wrappings.find(one => one.by === 'pin');
          const typed = await crypto.subtle.importKey('raw', utf8.encode(pin), 'PBKDF2', false, ['deriveBits']);
          const slow = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, 256);
          const mixed = await crypto.subtle.importKey('raw', new Uint8Array([...new Uint8Array(slow), ...secret]), 'HKDF', false, ['deriveKey']);
          const way = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode('payesh unlock pin 1') };
          const unlock = await crypto.subtle.deriveKey(way, mixed, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
          const key = await aes(await open(unlock, box, 'payesh data key 1'));

          const seal = (about, bytes) => close(key, bytes, about);
          const sealValue = (about, value) => seal(about, utf8.encode(JSON.stringify(value)));
          const hash = async (...parts) => {
            const bytes = parts.map(part => (typeof part === 'string' ? utf8.encode(part) : part));
            return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(bytes).arrayBuffer())));
          };
          return {
            all, hash, seal,
            line: async ({ visit, device }, text) => ({ visit, device, n: text.n, sealed: await sealValue(`line|${visit}|${device}|${text.n}`, text) }),
            // As the app puts lines to rest: at most 200 and 60 KiB a block.
            blocks: (visit, device, texts) => {
              const parts = [];
              let room = 0;
              for (const text of texts) {
                const size = utf8.encode(JSON.stringify(text)).length + 1;
                if (size > room || parts.at(-1).length === 200) { parts.push([]); room = 60 * 1024; }
                parts.at(-1).push(text);
                room -= size;
              }
              return Promise.all(parts.map(async part => {
                const [first, last] = [part[0].n, part.at(-1).n];
                return { visit, device, first, last, sealed: await sealValue(`block|${visit}|${device}|${first}|${last}`, part) };
              }));
            },
            async put(rows) {
              const write = db.transaction(Object.keys(rows), 'readwrite');
              for (const [name, many] of Object.entries(rows)) for (const row of many) write.objectStore(name).put(row);
              await new Promise((ok, no) => { write.oncomplete = ok; write.onerror = () => no(write.error); });
            },
            async openedPack() {
              for (const row of await all('packs')) {
                const kept = JSON.parse(new TextDecoder().decode(await open(key, row.sealed, `pack|${row.visit}`)));
                if (!kept.key) continue;
                const office = await aes(Uint8Array.from(kept.key.$bytes.match(/../g), pair => parseInt(pair, 16)));
                return {
                  read: async () => {
                    const { box } = (await all('boxes')).find(one => one.visit === row.visit);
                    return JSON.parse(new TextDecoder().decode(await through(await open(office, box), new DecompressionStream('deflate-raw'))));
                  },
                  rows: async (pack, card) => {
                    const bytes = utf8.encode(JSON.stringify(pack));
                    const { visit } = pack;
                    const listed = { ...kept, visit, hash: await hash(bytes), ...(card && { card }) };
                    const bare = ({ id, asked, order, place, vital, severity, askWith, points }) => ({ id, asked, order, place, vital, severity, askWith, points });
                    const outline = { ...pack, items: pack.items.map(bare) };
                    return {
                      packs: [{ visit, sealed: await sealValue(`pack|${visit}`, listed) }],
                      outlines: [{ visit, sealed: await sealValue(`outline|1|${visit}|${listed.hash}`, outline) }],
                      boxes: [{ visit, box: await close(office, await through(bytes, new CompressionStream('deflate-raw'))) }],
                    };
                  },
                };
              }
            },
          };
        };
        """;
}
