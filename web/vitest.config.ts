import { defineConfig } from 'vitest/config';

// JSX settings come from tsconfig.json. A test that needs a page says so in its first line: // @vitest-environment happy-dom
export default defineConfig({
  // Patient: a busy machine makes the many small transactions of a test slow, not wrong.
  test: { testTimeout: 30_000, include: ['{shared,field,desk,verify}/**/*.test.{ts,tsx}'] },
});
