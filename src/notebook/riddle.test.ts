import { describe, expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { fill, openBook } from './fake-bench.ts';
import { agreesWithTable, MYSTERY, MYSTERY_AGAIN, MYSTERY_G, nearestWorld, stageOf } from './riddle.ts';

describe('the unknown world', () => {
  it('takes a g that follows from the table, and no other', () => {
    const book = openBook(fallTable);
    book.setWay('lower-edge');
    expect(agreesWithTable(fallTable, book.get(), 3.7)).toBe(false);
    fill(book, { heights: [0.2], g: 3.7 });
    expect(agreesWithTable(fallTable, book.get(), 3.65)).toBe(true);
    expect(agreesWithTable(fallTable, book.get(), 1.85)).toBe(false);
  });
  it('asks for g, then for a name, and once more', () => {
    const g = { [MYSTERY_G]: '3.7' };
    expect(stageOf({}, 'mars')).toBe('measure');
    expect(stageOf(g, 'mars')).toBe('name');
    expect(stageOf({ ...g, [MYSTERY]: 'mars' }, 'mars')).toBe('right');
    expect(stageOf({ ...g, [MYSTERY]: 'moon' }, 'mars')).toBe('again');
    expect(stageOf({ ...g, [MYSTERY]: 'moon', [MYSTERY_AGAIN]: 'mars' }, 'mars')).toBe('right');
    expect(stageOf({ ...g, [MYSTERY]: 'moon', [MYSTERY_AGAIN]: 'venus' }, 'mars')).toBe('wrong');
  });
  it('knows the nearest world', () => {
    const worlds = [
      { id: 'moon', name: '', value: 1.62 },
      { id: 'mars', name: '', value: 3.71 },
    ];
    expect(nearestWorld(worlds, 3.5)?.id).toBe('mars');
    expect(nearestWorld([], 3.5)).toBeUndefined();
  });
});
