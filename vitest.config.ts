/** How the tests are run: `check` in Node, `e2e` in real browsers over the built pages. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first: begun last, it would run on alone while the other core waits. */
const LONG =
  /\/tests\/(contract|fuzz|e2e\/(axe|every-experiment|four-ways|hostile|kit|layout|same-bits|webgl))\.test\.ts$/;
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = ({ moduleId }: TestSpecification): number => Number(LONG.test(moduleId));
    return (await super.sort(files)).sort((a, b) => long(b) - long(a));
  }
}

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    sequence: { sequencer: LongestFirst },
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
