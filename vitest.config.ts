import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/cli/built.ts'],
    setupFiles: ['test/support/seed.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
