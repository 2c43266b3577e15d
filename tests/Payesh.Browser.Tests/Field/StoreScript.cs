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
}
