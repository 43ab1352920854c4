/** The step that every route with chemicals begins its work with: goggles and gloves. Not in lesson.ts, which comes with every experiment. */
import type { AnyModel } from '@core';
import { WORN, type Guarded, type Worn } from './danger.ts';
import type { Step } from './guide.ts';
import { command } from './lesson.ts';

const bare = ({ frame }: { readonly frame: unknown }): Worn | undefined =>
  WORN.find((what) => !(frame as Guarded).safety[what]);

/**
 * The step `safety`. Its words: guide.safety.{title,body,hint1} and guide.action.{goggles,gloves}; the body says what the eyes and hands
 * are kept from here. It ticks itself off when both are worn; whoever goes on without them finds out at the first splash.
 */
export const safetyFirst = <M extends AnyModel>(more: Partial<Step<M>> = {}): Step<M> => ({
  id: 'safety',
  section: 'do',
  done: (p) => bare(p) === undefined,
  action: (p) => {
    const what = bare(p);
    return what === undefined ? undefined : command(what, 'wear', { what });
  },
  ...more,
});
