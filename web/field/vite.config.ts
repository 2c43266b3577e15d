/// <reference types="node" />
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;
const publicFiles = join(here, 'public');

/**
 * Writes into sw.js the list of files it keeps and a version made of their contents, so that
 * a device holds the screens of one build only, never half of two.
 */
function keepOffline(): Plugin {
  return {
    name: 'keep-offline',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('The service worker is not in the bundle.');
      const hash = createHash('sha256');
      const names: string[] = [];
      for (const [name, part] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (name === 'sw.js' || name.endsWith('.map')) continue;
        names.push(name);
        hash.update(name).update(part.type === 'chunk' ? part.code : part.source);
      }
      for (const name of readdirSync(publicFiles)) {
        names.push(name);
        hash.update(name).update(readFileSync(join(publicFiles, name)));
      }
      hash.update(worker.code);
      worker.code = worker.code
        .replace(/(["'`])__FILES__\1/, JSON.stringify(names.map(name => `/field/${name}`)).slice(1, -1))
        .replace('__VERSION__', hash.digest('hex').slice(0, 12));
    },
  };
}

/** A short name of this build, from its sources; a person can read it out on the phone. */
function version(): string {
  const hash = createHash('sha256');
  for (const folder of [here, join(here, '../shared')]) {
    for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
      if (/\.(ts|tsx|css|html)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 7);
}

export default defineConfig({
  define: { __PAYESH_VERSION__: JSON.stringify(version()) },
  root: here,
  base: '/field/',
  publicDir: publicFiles,
  plugins: [keepOffline()],
  build: {
    outDir: join(here, '../../src/Payesh.Server/wwwroot/field'),
    emptyOutDir: true,
    target: ['chrome120', 'safari17'],
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: { field: join(here, 'index.html'), sw: join(here, 'sw.ts') },
      output: { entryFileNames: chunk => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
});
