import { expect, test } from 'vitest';
import type { Manifest } from '@sdk';
import { fold, matches } from './search.ts';

const manifest: Manifest = {
  title: { vi: 'Đo gia tốc rơi tự do', en: 'Measuring the acceleration of free fall' },
  blurb: { vi: 'Thả trụ thép, bấm giờ', en: 'Drop a cylinder' },
  subject: 'physics',
  grade: 10,
  minutes: [10, 40],
  topics: [{ vi: 'Động học', en: 'Kinematics' }],
  programme: ['P10-05'],
  keywords: ['gia tốc trọng trường', 'natri hiđroxit'],
  status: 'stable',
  engines: [],
  sources: [],
  next: { vi: 'Vì sao?', en: 'Why?' },
};

test('tone marks, case and the form of the marks do not matter', () => {
  expect(fold('Gia tốc RƠI TỰ DO')).toBe('gia toc roi tu do');
  expect(fold('rơi'.normalize('NFD'))).toBe(fold('rơi'.normalize('NFC')));
  expect(fold('hoá')).toBe(fold('hóa'));
  expect(fold('Đồng hồ')).toBe('dong ho');
});

test('finds by title, old names, programme, English, in any order of words', () => {
  for (const query of ['roi tu do', 'TỰ DO rơi', 'natri hidroxit', 'p10-05', 'free fall', '', '  '])
    expect(matches(manifest, query), query).toBe(true);
  for (const query of ['con lắc', 'roi tu do con lac']) expect(matches(manifest, query), query).toBe(false);
});
