/** What an accusation is worth: one judge, so that nobody hears "right" and "not convicted" of the same name. */
import { expect, test } from 'vitest';
import { NEITHER } from './culprit.ts';
import { worthOf, type Judgement } from './judge.ts';

const suspect = (id: string): Judgement['convicted'] => ({ id }) as Judgement['convicted'];
const judged = (convicted?: string, leaning?: string): Judgement => ({
  evidence: [],
  convicted: convicted === undefined ? undefined : suspect(convicted),
  leaning: leaning === undefined ? undefined : suspect(leaning),
});

test('where one is convicted, only that name is right', () => {
  const one = judged('delay');
  expect([worthOf(one, 'delay'), worthOf(one, 'height'), worthOf(one, NEITHER)]).toEqual(['agree', 'differ', 'differ']);
});

test('where the data convict nobody, caution is right and the suspicion that they hint at is no proof', () => {
  const hint = judged(undefined, 'delay');
  expect([worthOf(hint, NEITHER), worthOf(hint, 'delay'), worthOf(hint, 'height')]).toEqual([
    'agree',
    'hunch',
    'differ',
  ]);
  const none = judged();
  expect([worthOf(none, NEITHER), worthOf(none, 'delay')]).toEqual(['agree', 'differ']);
});
