/** Free fall as the motion sensor under it sees it: against the law, and what a hand may do meanwhile. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRecording, prepare, recordingOf, replay, Run, type Plain, type Seeds } from '@core';
import { BASKET_FLOOR, BODIES, BOX_WALL, MAGNET_Y, SENSOR_FACE, type BodyId } from './apparatus.ts';
import model from './model.ts';

beforeAll(() => prepare(model));

const PRELUDE: [string, Record<string, Plain>][] = [
  ['plug', { plug: 'magnet', socket: 'A' }],
  ['placeSensor', { where: 'under' }],
];
const open = (seeds: Partial<Seeds> = {}, params = {}, body: BodyId = 'cylinder') => {
  const run = new Run(model, {
    experiment: 'physics/free-fall',
    seeds: { bench: 1, unknown: 2, run: 3, ...seeds },
    params,
    prelude: PRELUDE,
  });
  run.send('hang', { body });
  run.step();
  return run;
};
const live = (run: Run<typeof model>, seconds: number) => {
  for (let i = 0; i < Math.round(seconds * 240); i++) run.step();
};
const distance = (run: Run<typeof model>) => run.readings('motion')[0]!;
/** Records a drop; tells when the body was released and touched the netting. */
function drop(run: Run<typeof model>) {
  const { cursor } = run.eventsSince(0);
  run.send('motion.start', {});
  live(run, 0.1);
  run.send('press', {});
  live(run, 0.65);
  run.send('motion.stop', {});
  run.step();
  const { events } = run.eventsSince(cursor);
  const at = (name: string) => events.find((e) => e.name === name)!.time;
  return { ...distance(run).series!, released: at('released'), landed: at('landed') };
}

/** Least squares y = au² + bu + c with u from the middle of x; a and its standard uncertainty. */
function curvature(points: readonly (readonly [number, number])[]) {
  const n = points.length;
  const middle = points.reduce((s, [x]) => s + x, 0) / n;
  const moment = (k: number, of: (y: number) => number = () => 1) =>
    points.reduce((s, [x, y]) => s + (x - middle) ** k * of(y), 0) / n;
  const [m2, m3, m4] = [moment(2), moment(3), moment(4)];
  // u² made orthogonal to 1 and u, as Gram and Schmidt do: q = u² − (m3/m2)u − m2.
  const q = (x: number) => (x - middle) ** 2 - (m3 / m2) * (x - middle) - m2;
  const square = m4 - (m3 * m3) / m2 - m2 * m2;
  const a = points.reduce((s, [x, y]) => s + q(x) * y, 0) / n / square;
  const mean = moment(0, (y) => y);
  const b = moment(1, (y) => y) / m2;
  const rest = points.reduce((s, [x, y]) => s + (y - mean - b * (x - middle) - a * q(x)) ** 2, 0);
  const scatter = Math.sqrt(rest / (n - 3));
  return { a, u: scatter / Math.sqrt(n * square), scatter };
}
const fallOf = ({ from, every, values, released, landed }: ReturnType<typeof drop>) =>
  Array.from(values, (d, i) => [(from + i * every) / 240, d] as const).filter(
    ([t, d]) => t > released && t < landed && Number.isFinite(d),
  );

describe('a fall recorded by the motion sensor', () => {
  it('g = 2|a| holds the true g in 95 % of 200 benches, with the scale of the sensor counted', () => {
    let covered = 0;
    let sum = 0;
    let scatter = 0;
    for (let n = 0; n < 200; n++) {
      const run = open({ bench: n, run: n }, { airDrag: false });
      const points = fallOf(drop(run));
      // 1.06 m take 0.465 s: about 28 values at 60 a second.
      expect(points.length).toBeGreaterThanOrEqual(27);
      const fit = curvature(points);
      const g = 2 * Math.abs(fit.a);
      const u = Math.sqrt((2 * fit.u) ** 2 + (0.0017 * g) ** 2);
      if (Math.abs(g - 9.787) < 2.06 * u) covered++;
      sum += g;
      scatter += fit.scatter;
      run.dispose();
    }
    // Binomial: 190 ± 3.1; the mean within four standard errors of ~0.03/√200.
    expect(covered).toBeGreaterThanOrEqual(180);
    expect(Math.abs(sum / 200 - 9.787)).toBeLessThan(0.01);
    // Noise of 1 mm and rounding to 1 mm: 1.04 mm.
    expect(Math.abs(scatter / 200 - 0.00104)).toBeLessThan(0.00005);
  });

  it('the offset moves c and leaves a alone; air takes off what drag says', () => {
    const mean = (params: object, body: BodyId) => {
      let sum = 0;
      for (let n = 0; n < 40; n++) {
        const run = open({ bench: 1, run: n }, { place: 'ha-noi', ...params }, body);
        sum += 2 * Math.abs(curvature(fallOf(drop(run))).a);
        run.dispose();
      }
      return sum / 40;
    };
    const vacuum = mean({ airDrag: false }, 'ping-pong');
    const air = mean({ airDrag: true }, 'ping-pong');
    // Drag of 0.147 1/m takes up to a quarter of g at the end of the way: a fit of a parabola sees most of it.
    expect(vacuum - air).toBeGreaterThan(0.7);
    expect(vacuum - mean({ airDrag: true }, 'steel-ball')).toBeLessThan(0.06);
  });
});

describe('the motion sensor on the bench', () => {
  it('sees what hangs, what lies in the basket, and the magnet when nothing is in the way', () => {
    const off = (run: Run<typeof model>, truth: number) => Math.abs(run.probe('echo')! - truth);
    const run = open({}, {}, 'steel-ball');
    expect(off(run, MAGNET_Y - BODIES['steel-ball'].length - SENSOR_FACE)).toBeLessThan(1e-9);
    drop(run);
    live(run, 3);
    expect(run.current.place).toBe('rest');
    expect(off(run, BASKET_FLOOR + BOX_WALL - SENSOR_FACE)).toBeLessThan(1e-3);
    expect(distance(run).status).toBe('ok');
    run.send('putBack', {});
    run.step();
    expect(off(run, MAGNET_Y - SENSOR_FACE)).toBeLessThan(1e-9);
    run.send('placeSensor', { where: 'aside' });
    run.step();
    expect(run.probe('echo')).toBeUndefined();
    live(run, 0.1);
    expect(distance(run)).toMatchObject({ status: 'idle', value: null });
    // The memory stays until the next start.
    expect(distance(run).series!.values.length).toBeGreaterThan(40);
    run.dispose();
  });

  it('loses what rolls out of its cone: near the basket the cone is narrower than the basket', () => {
    const run = open();
    drop(run);
    live(run, 6);
    const [x, , z] = run.current.position;
    expect(Math.hypot(x, z - 0.07)).toBeGreaterThan(0.045);
    expect(Math.abs(run.probe('echo')! - (MAGNET_Y - SENSOR_FACE))).toBeLessThan(1e-9);
    run.dispose();
  });

  it('turns the gates to the back and brings them back; the box makes room', () => {
    const run = new Run(model, { experiment: 'physics/free-fall', prelude: PRELUDE });
    expect(run.readings('ruler')[0]!.status).toBe('idle');
    expect(run.verdict('moveGate', { gate: 'E', position: 0.5 })).toBe('gates-turned');
    expect(run.verdict('moveBox', { x: 0, z: 0.07 })).toBe('sensor-catches');
    const fallen = open();
    const { cursor } = fallen.eventsSince(0);
    fallen.send('press', {});
    live(fallen, 0.3);
    expect(fallen.verdict('placeSensor', { where: 'aside' })).toBe('still-moving');
    live(fallen, 5);
    const names = fallen.eventsSince(cursor).events.map((e) => e.name);
    expect(names).toContain('landed');
    for (const name of ['gate-blocked', 'missed-gate', 'missed-box']) expect(names).not.toContain(name);
    fallen.send('placeSensor', { where: 'aside' });
    fallen.step();
    expect(fallen.current.place).toBe('tray');
    expect(fallen.readings('ruler')[0]!.value).toBeCloseTo(0.4, 2);
    for (const r of [run, fallen]) r.dispose();
  });

  it('a recording made while it records goes on from any snapshot and is replayed to the same bits', () => {
    const run = open();
    const { values } = drop(run);
    const before = run.hash();
    run.undo();
    run.redo();
    expect(run.hash()).toBe(before);
    run.seek({ node: run.position.node, tick: run.tick - 100 });
    run.step();
    const again = replay(model, recordingOf(run as unknown as Run));
    expect(again.hash()).toBe(run.hash());
    expect(distance(again as never).series!.values).toEqual(distance(run).series!.values);
    expect(values.length).toBeGreaterThan(40);
    for (const r of [run, again]) r.dispose();
  });

  it('a recording from before it was there opens, and cannot be verified', () => {
    const recording = recordingOf(open() as unknown as Run);
    const { motion: _motion, ...instruments } = recording.instruments;
    const old = checkRecording(
      { ...recording, revision: 1, instruments, prelude: [], log: [], head: { node: 0, tick: 0 }, marks: [] },
      model,
    );
    expect(old).toMatchObject({ ok: true, value: { verifiable: false } });
  });
});
