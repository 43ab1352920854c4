/** Table 2: the unknown is in the flask and the standard in the burette (the reverse, and the vinegar): C = k·C₀·V/V₀. */
import { defineTable } from '@sdk';
import { CORRECTED, misfitUnless, UNKNOWN } from './quantities.ts';
import burette from './table.ts';

export default defineTable({
  ...burette,
  id: 'flask',
  title: {
    vi: 'Bảng 2. Chuẩn độ: chất cần tìm ở trong bình tam giác',
    en: 'Table 2. Titration: the unknown is in the flask',
  },
  columns: burette.columns.map((column) => {
    if (column.id === 'c-corrected')
      return { ...column, ...CORRECTED, of: { factor: 1, powers: { k: 1, 'C₀': 1, 'V*': 1, 'V₀': -1 } } };
    if (column.id !== 'c') return column;
    return {
      id: 'c',
      ...UNKNOWN,
      of: { factor: 1, powers: { k: 1, 'C₀': 1, V: 1, 'V₀': -1 } },
      decimals: 4,
      student: {
        hint: {
          vi: 'C = k·C₀·V / V₀: số mol đã chảy từ burette chia cho thể tích mẫu.',
          en: 'C = k·C₀·V / V₀: the moles that ran from the burette over the volume of the sample.',
        },
      },
    };
  }),
  misfit: misfitUnless('base-in-flask', 'acid-in-flask'),
});
