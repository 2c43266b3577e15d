namespace Payesh.Browser.Tests.Field;

/// <summary>What runs in the page to make a visit large and to take its times.</summary>
internal static class SpeedScript
{
    public const string LoadedBytes = """
        () => performance.getEntriesByType('resource').filter(e => /\.(js|css)$/.test(new URL(e.name).pathname)).reduce((sum, e) => sum + e.encodedBodySize, 0)
        """;

    /// <summary>Tells when a transaction that wrote a line of the log is on the disk.</summary>
    public const string WatchStore = """
        (() => {
          const begin = IDBDatabase.prototype.transaction;
          IDBDatabase.prototype.transaction = function (names, mode, options) {
            const transaction = begin.call(this, names, mode, options);
            if (mode === 'readwrite' && [].concat(...[names]).includes('lines'))
              transaction.addEventListener('complete', () => window.payeshStored?.(performance.now()));
            return transaction;
          };
        })();
        """;

    /// <summary>Opens and closes the box of a pack as the app does: deflated, then encrypted.</summary>
    public const string Boxes = """
        window.payeshBox = {
          through: async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer()),
          key: kept => crypto.subtle.importKey('raw', kept.key, 'AES-GCM', false, ['encrypt', 'decrypt']),
          async open(kept) {
            const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.box.subarray(0, 12) }, await this.key(kept), kept.box.subarray(12));
            return JSON.parse(new TextDecoder().decode(await this.through(plain, new DecompressionStream('deflate-raw'))));
          },
          async close(kept, bytes) {
            const iv = crypto.getRandomValues(new Uint8Array(12));
            const small = await this.through(bytes, new CompressionStream('deflate-raw'));
            return new Uint8Array([...iv, ...new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.key(kept), small))]);
          },
        };
        """;

    /// <summary>Gives the opened pack as many questions as wanted, and the log photos with their bytes, as if they had been taken.</summary>
    public const string Grow = """
        async ({ items, photos }) => {
          const asked = request => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
          const db = await asked(indexedDB.open('payesh-field'));
          const utf8 = new TextEncoder();
          const hex = bytes => [...new Uint8Array(bytes)].map(b => b.toString(16).padStart(2, '0')).join('');
          const read = name => asked(db.transaction(name).objectStore(name).getAll());
          const kept = (await read('packs')).find(pack => pack.key);
          const pack = await payeshBox.open(kept);
          const base = pack.items.filter(item => item.asked);
          for (let i = 0; pack.items.filter(item => item.asked).length < items; i++) {
            const { id, ...rest } = base[i % base.length];
            pack.items.push({ ...rest, id: `${id}-${i}`, askWith: null, vital: false, order: 1000 + i });
          }
          const bytes = utf8.encode(JSON.stringify(pack));
          const grown = { ...kept, box: await payeshBox.close(kept, bytes), hash: hex(await crypto.subtle.digest('SHA-256', bytes)) };

          const chain = (await read('chains')).find(one => one.visit === kept.visit);
          let { n, head } = chain;
          const by = pack.team.find(member => member.lead).id;
          const rows = [], files = [], blobs = [];
          for (let i = 0; i < photos; i++) {
            const photo = new Uint8Array(250_000);
            for (let at = 0; at < photo.length; at += 50_000) crypto.getRandomValues(photo.subarray(at, at + 50_000));
            const file = hex(await crypto.subtle.digest('SHA-256', photo));
            const line = JSON.stringify({ n: ++n, by, at: Date.now(), kind: 'photo', class: 'open', item: base[i % base.length].id, value: { file, size: photo.length, type: 'image/jpeg' } });
            const before = Uint8Array.from(head.match(/../g), pair => parseInt(pair, 16));
            head = hex(await crypto.subtle.digest('SHA-256', new Uint8Array([...before, ...utf8.encode(line)])));
            rows.push({ visit: chain.visit, device: chain.device, n, line, hash: head });
            files.push({ hash: file, main: file, visit: chain.visit, size: photo.length, type: 'image/jpeg', at: Date.now(), state: 'waits', received: 0 });
            blobs.push({ hash: file, bytes: photo });
          }
          const write = db.transaction(['packs', 'chains', 'lines', 'files', 'blobs'], 'readwrite');
          write.objectStore('packs').put(grown);
          write.objectStore('chains').put({ ...chain, n, head });
          for (const row of rows) write.objectStore('lines').put(row);
          for (const file of files) write.objectStore('files').put(file);
          for (const blob of blobs) write.objectStore('blobs').put(blob);
          await new Promise((ok, no) => { write.oncomplete = ok; write.onerror = () => no(write.error); });
        }
        """;

    /// <summary>Answers questions of this screen one after the other: when each tap was on the disk, and when it was seen.</summary>
    public const string Tap = """
        async most => {
          const times = [];
          for (let i = 0; i < most; i++) {
            const button = document.querySelector('article.item:not(.item-open) .answer.tone-met');
            if (!button) break;
            const article = button.closest('article');
            const from = performance.now();
            const stored = new Promise(ok => { window.payeshStored = ok; });
            const shown = new Promise(ok => new MutationObserver((_, watch) => {
              if (!article.isConnected) { watch.disconnect(); requestAnimationFrame(() => ok(performance.now())); }
            }).observe(document.querySelector('main'), { childList: true, subtree: true }));
            button.click();
            const at = await stored;
            times.push({ stored: at - from, shown: (await shown) - from });
            await new Promise(ok => setTimeout(ok, 60));
          }
          return times;
        }
        """;

    /// <summary>Goes from question to question by address, as a link does, until the next one stands on the screen.</summary>
    public const string Walk = """
        async ({ visit, count }) => {
          const db = await new Promise(ok => { const open = indexedDB.open('payesh-field'); open.onsuccess = () => ok(open.result); });
          const kept = await new Promise(ok => { const get = db.transaction('packs').objectStore('packs').get(visit); get.onsuccess = () => ok(get.result); });
          const ids = (await payeshBox.open(kept)).items.filter(item => item.asked).map(item => item.id).slice(0, count);
          const times = [];
          for (const id of ids) {
            const from = performance.now();
            const there = new Promise(ok => new MutationObserver((_, watch) => {
              if (document.getElementById(`i-${id}`)) { watch.disconnect(); requestAnimationFrame(() => ok(performance.now())); }
            }).observe(document.body, { childList: true, subtree: true }));
            location.hash = `#/v/${visit}/item/${id}`;
            times.push((await there) - from);
            await new Promise(ok => setTimeout(ok, 40));
          }
          return times.slice(1);
        }
        """;
}
