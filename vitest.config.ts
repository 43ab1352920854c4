/** How the tests are run: `check` in Node, `e2e` in real browsers over the built pages. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'check',
          environment: 'node',
          include: ['{src,scripts}/**/*.test.{ts,tsx}', 'simulations/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          // Two cores are common where this runs: a slow machine is late, not wrong.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.{ts,mjs}'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Two browsers at a time (scripts/test.mjs): a test waits for its page more than it computes.
          fileParallelism: true,
        },
      },
    ],
  },
});
