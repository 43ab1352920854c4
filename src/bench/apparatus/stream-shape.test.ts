import { expect, it } from 'vitest';
import { streamShape } from './stream-shape.ts';

it('a thread carries its flow: where it is smooth, π r² v is the same all the way down', () => {
  const mouth = 0.0009;
  const flow = 1.2e-6;
  const thread = streamShape(mouth, 16);
  thread.run(flow, 0.02, 0);
  const position = thread.geometry.getAttribute('position');
  const start = flow / (Math.PI * mouth * mouth);
  const heights = new Set<number>();
  for (let i = 0; i < position.count; i++) {
    const s = -position.getY(i);
    const r = Math.hypot(position.getX(i), position.getZ(i));
    heights.add(s);
    // It beads only further down than forty radii.
    if (s < 0.35 * 40 * mouth) expect(Math.PI * r * r * Math.sqrt(start ** 2 + 2 * 9.81 * s)).toBeCloseTo(flow, 11);
  }
  expect(Math.max(...heights)).toBeCloseTo(0.02, 6);
});
