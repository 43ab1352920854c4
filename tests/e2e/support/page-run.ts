/** What `?test` lets a test see of a page: the run itself. Only its type is taken from the sources. */
import type { Run } from '@core';

export interface Seen {
  readonly __phongStem: { readonly run: Run; readonly loop: { follow(run: Run | undefined): void } };
}
