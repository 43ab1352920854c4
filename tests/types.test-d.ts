/** What must not compile does not: checked by tsc (`npm run types`), never run. */
import { type RunView, type Run, defineInstrument, defineModel, ref, type Command } from '@core';
import { defineHands } from '@sdk';

interface Frame {
  x: number;
  ends: string[];
}
const counter = defineInstrument({
  kind: 'counter',
  family: 'school',
  version: 1,
  every: 1,
  init: () => ({ n: 0 }),
  commands: {
    range: {
      input: { to: { kind: 'choice', options: ['low', 'high'] } },
      apply: (state, { to }) => void (state.n = to === 'low' ? 0 : 1),
    },
  },
  read: () => [],
});
const model = defineModel({
  revision: 1,
  dt: 1 / 240,
  params: {
    height: { kind: 'number', value: 0.8, min: 0, max: 1, step: 0.1, unit: 'm' },
    body: { kind: 'choice', value: 'ball', options: ['ball', 'cylinder'] },
    drag: { kind: 'toggle', value: true, live: true },
  },
  init: (params) => ({ x: params.height, heavy: params.body === 'cylinder' }),
  step(state, now) {
    state.x += now.dt;
    // @ts-expect-error a state has no field that init did not give it
    state.y = 1;
    // @ts-expect-error a model cannot move its clock
    now.tick = 3;
    // @ts-expect-error nor change its parameters
    now.params.height = 2;
    // @ts-expect-error a misspelt parameter
    void now.params.heigth;
    // @ts-expect-error an option that does not exist
    void (now.params.body === 'cube');
  },
  frame(state, _now, out: Frame) {
    out.x = state.x;
    out.ends = ['a', 'b'];
    // @ts-expect-error a frame has no such field
    out.z = 1;
  },
  commands: {
    move: {
      input: { to: { kind: 'number', min: 0, max: 1, step: 0.1, unit: 'm' } },
      when: (frame) => frame.x < 1 || 'too-high',
      apply(state, { to }) {
        state.x = to;
      },
    },
    join: { input: { from: ref<Frame>((f) => f.ends) }, apply: (_state, { from }) => void from.length },
  },
  probes: { place: { unit: 'm', read: (f) => f.x } },
  instruments: { counter },
});

declare const run: Run<typeof model>;
declare const view: RunView<typeof model>;
run.send('move', { to: 0.5 });
run.send('join', { from: 'a' });
run.send('counter.range', { to: 'low' });
run.set('drag', false);
// @ts-expect-error no such command
run.send('fly', {});
// @ts-expect-error no such field
run.send('move', { at: 0.5 });
// @ts-expect-error a field of another type
run.send('move', { to: '0.5' });
// @ts-expect-error no such option
run.send('counter.range', { to: 'middle' });
// @ts-expect-error a parameter that is not live
run.set('height', 0.5);
// @ts-expect-error a value of another type
run.set('drag', 1);
// @ts-expect-error the frame belongs to the run
view.current = { x: 1, ends: [] };
// @ts-expect-error nobody reaches the state
void run.state;

export const noUnit: Command<object, object, Frame, object> = {
  // @ts-expect-error a number has a unit
  input: { x: { kind: 'number', min: 0, max: 1, step: 1 } } satisfies Record<string, import('@core').Field>,
  apply: () => {},
};

export const hands = defineHands<typeof model>([
  { id: 'ok', kind: 'axis', command: 'move', field: 'to', value: (f) => f.x, arrow: 0.1 },
  // @ts-expect-error a hand for no command
  { id: 'bad', kind: 'button', command: 'fly', input: {} },
  // @ts-expect-error a hand that reads what the frame does not have
  { id: 'bad2', kind: 'axis', command: 'move', field: 'to', value: (f) => f.y, arrow: 0.1 },
]);
