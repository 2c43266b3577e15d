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
            // A tap writes lines and the head of their chain; putting lines to rest does not touch a chain.
            const touched = [].concat(...[names]);
            if (mode === 'readwrite' && touched.includes('lines') && touched.includes('chains'))
              transaction.addEventListener('complete', () => window.payeshStored?.(performance.now()));
            return transaction;
          };
        })();
        """;

    /// <summary>Gives the opened pack as many questions as wanted, and the log photos with their bytes, as if they had been taken.</summary>
    public const string Grow = """
        async ({ pin, items, photos }) => {
          const vault = await payeshVault(pin);
          const kept = await vault.openedPack();
          const pack = await kept.read();
          const base = pack.items.filter(item => item.asked);
          for (let i = 0; pack.items.filter(item => item.asked).length < items; i++) {
            const { id, ...rest } = base[i % base.length];
            pack.items.push({ ...rest, id: `${id}-${i}`, askWith: null, vital: false, order: 1000 + i });
          }
          const rows = await kept.rows(pack);
          const chain = (await vault.all('chains')).find(one => one.visit === pack.visit);
          let { n, head } = chain;
          const by = pack.team.find(member => member.lead).id;
          rows.lines = []; rows.files = []; rows.blobs = [];
          for (let i = 0; i < photos; i++) {
            const photo = new Uint8Array(250_000);
            for (let at = 0; at < photo.length; at += 50_000) crypto.getRandomValues(photo.subarray(at, at + 50_000));
            const file = await vault.hash(photo);
            const value = { file, size: photo.length, type: 'image/jpeg' };
            const line = JSON.stringify({ n: ++n, by, at: Date.now(), kind: 'photo', class: 'open', item: base[i % base.length].id, value });
            head = await vault.hash(Uint8Array.from(head.match(/../g), pair => parseInt(pair, 16)), line);
            rows.lines.push(await vault.line(chain, { n, line, hash: head }));
            rows.files.push({ hash: file, main: file, visit: chain.visit, size: photo.length, type: 'image/jpeg', at: Date.now(), state: 'waits', received: 0 });
            rows.blobs.push({ hash: file, sealed: await vault.seal(`file|${file}`, photo) });
          }
          rows.chains = [{ ...chain, n, head }];
          await vault.put(rows);
        }
        """;

    /// <summary>Puts many visits with many operations each beside the opened one, all of them sent and at rest, as months of work leave them.</summary>
    public const string Fill = """
        async ({ pin, visits, operations }) => {
          const vault = await payeshVault(pin);
          const kept = await vault.openedPack();
          const first = await kept.read();
          const chain = (await vault.all('chains')).find(one => one.visit === first.visit);
          const asked = first.items.filter(item => item.asked);
          const by = first.team.find(member => member.lead).id;
          const random = () => [...crypto.getRandomValues(new Uint8Array(32))].map(b => b.toString(16).padStart(2, '0')).join('');
          const ids = [];
          for (let v = 0; v < visits; v++) {
            const visit = crypto.randomUUID();
            ids.push(visit);
            const rows = await kept.rows({ ...first, visit }, { name: `${first.centre.name} ${v}`, kind: first.kind, centre: first.centre.kind, county: first.centre.county, phase: 'inside' });
            const texts = [];
            for (let n = 1; n <= operations; n++) {
              const item = asked[n % asked.length].id;
              const act = n === 1 ? { kind: 'arrival', value: {} } : n === 2 ? { kind: 'door', value: { waited: 60 } }
                : { kind: 'answer', item, value: { answer: 'met', note: 'یادداشت کوتاه درباره این مورد' } };
              texts.push({ n, line: JSON.stringify({ n, by, at: Date.now() - 1e6 + n, class: 'open', ...act }), hash: random() });
            }
            rows.blocks = await vault.blocks(visit, chain.device, texts);
            const header = chain.header.replace(chain.visit, visit);
            rows.chains = [{ ...chain, visit, header, n: operations, head: texts.at(-1).hash, upTo: operations }];
            await vault.put(rows);
          }
          return ids;
        }
        """;

    /// <summary>Notes when the slow part of the PIN is over.</summary>
    public const string WatchPin = """
        (() => {
          const derive = SubtleCrypto.prototype.deriveBits;
          SubtleCrypto.prototype.deriveBits = async function (...given) {
            const bits = await derive.apply(this, given);
            if (given[0].name === 'PBKDF2') window.payeshPin = performance.now();
            return bits;
          };
        })();
        """;

    /// <summary>From the PIN that was found right to the list of so many visits on the screen.</summary>
    public const string List = """
        async ({ pin, visits }) => {
          const field = document.querySelector('input[type=password]');
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, pin);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise(ok => setTimeout(ok, 100));
          const from = performance.now();
          const there = new Promise(ok => new MutationObserver((_, watch) => {
            if (document.querySelectorAll('main section.card').length >= visits) { watch.disconnect(); requestAnimationFrame(() => ok(performance.now())); }
          }).observe(document.body, { childList: true, subtree: true }));
          document.querySelector('main .button-main').click();
          const at = await there;
          return [at - window.payeshPin, at - from];
        }
        """;

    /// <summary>Opens visits that were not opened since the app was, one after the other, until their route stands on the screen.</summary>
    public const string Visits = """
        async ids => {
          const times = [];
          for (const id of ids) {
            location.hash = '#/pin';
            await new Promise(ok => setTimeout(ok, 700));
            const from = performance.now();
            const there = new Promise(ok => new MutationObserver((_, watch) => {
              if (document.querySelector('.paths')) { watch.disconnect(); requestAnimationFrame(() => ok(performance.now())); }
            }).observe(document.body, { childList: true, subtree: true }));
            location.hash = `#/v/${id}/route`;
            times.push((await there) - from);
          }
          return times;
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
        async ({ pin, visit, count }) => {
          const ids = (await (await (await payeshVault(pin)).openedPack()).read()).items.filter(item => item.asked).map(item => item.id).slice(0, count);
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
