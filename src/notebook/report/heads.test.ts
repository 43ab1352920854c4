/** Names and the date at the head of the first page. */
import { expect, it } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { reportOf } from './build.ts';
import { input, measure, measured } from './fake-report.ts';
import { MARGIN, PAGE } from './flow.ts';
import { pagesOf } from './pages.ts';

it('give long names as many lines as they need, beside each other and never over each other', () => {
  const group = 'Nguyễn Thị Minh Khai, Trần Quốc Toản, Lê Thị Hồng Gấm, Phạm Ngũ Lão';
  const person = { name: 'Công Tằng Tôn Nữ Bảo Trân', class: '10A1', group };
  const [first = []] = pagesOf(reportOf(input(measured(fallTable), { person })), measure);
  const middle = MARGIN.left + (PAGE.width - MARGIN.left - MARGIN.right) / 2;
  const texts = first.flatMap((m) => (m.kind === 'text' ? [m] : []));
  const label = texts.find((t) => t.text === 'Nhóm:')!;
  const date = texts.find((t) => t.text === 'Ngày làm:')!;
  expect([label.x < middle, date.x, date.y]).toEqual([true, middle, label.y]);
  const next = texts.find((t) => t.text === '1. Mục đích')!;
  const names = texts.filter((t) => t.y >= label.y && t.y < next.y && t.x > label.x && t.x < middle);
  expect(names.map((t) => t.text).join(' ')).toBe(group);
  expect(names.length).toBeGreaterThan(1);
  for (const { x, text, style } of names) expect(x + measure(text, style), text).toBeLessThan(middle);
  expect(new Set(names.map((t) => t.y)).size).toBe(names.length);
});
