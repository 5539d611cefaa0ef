import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The screen, for both of its hosts: `app://` in Electron and `/` of the browser host. Relative addresses fit both; nothing
 * is inlined, so that a strict content security policy holds.
 */
export default defineConfig({
  root: 'src-renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
