import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { withoutWidgets } from './without-widgets';

// The desk's style and its little script. Names carry a hash; manifest.json tells the server which is which.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  base: '/assets/',
  publicDir: false,
  css: { postcss: { plugins: [withoutWidgets()] } },
  build: {
    outDir: fileURLToPath(new URL('../../src/Payesh.Server/wwwroot/assets', import.meta.url)),
    emptyOutDir: true,
    assetsDir: '',
    // A data: address would be let in by no policy but that of images, and is never cached.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: false,
    rollupOptions: {
      input: ['desk/desk.ts', 'verify/page.ts', 'desk/desk.css', 'desk/tabler.css', 'desk/tabler.rtl.css', 'desk/public.css', 'desk/paper.css', 'desk/mark.svg'],
    },
  },
});
