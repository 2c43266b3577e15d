import { defineConfig } from 'vitest/config';

// JSX settings come from tsconfig.json. A test that needs a page says so in its first line: // @vitest-environment happy-dom
export default defineConfig({
  test: { include: ['{shared,field,desk,verify}/**/*.test.{ts,tsx}'] },
});
