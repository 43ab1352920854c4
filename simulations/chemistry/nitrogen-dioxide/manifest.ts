/** The card of the brown gas in the catalogue. */
import { defineManifest } from '@sdk';

export default defineManifest({
  title: {
    vi: 'Cân bằng 2NO₂ ⇌ N₂O₄: khí nâu đổi màu',
    en: 'The equilibrium 2 NO₂ ⇌ N₂O₄: a brown gas changes colour',
  },
  blurb: {
    vi: 'Ba bình khí nâu kín, nước đá, nước nóng, một xi-lanh: xem cân bằng chuyển dịch, đo nó bằng máy đo màu, bắt lấy cái chớp nâu khi nén.',
    en: 'Three sealed bulbs of brown gas, ice, hot water, a syringe: watch an equilibrium shift, measure it with a colorimeter, catch the brown flash of a push.',
  },
  subject: 'chemistry',
  grade: 11,
  minutes: [15, 45],
  topics: [
    { vi: 'Cân bằng hoá học', en: 'Chemical equilibrium' },
    { vi: 'Nguyên lí chuyển dịch cân bằng Le Chatelier', en: 'Le Chatelier’s principle' },
    { vi: 'Hằng số cân bằng', en: 'Equilibrium constant' },
  ],
  programme: ['C11-01'],
  keywords: [
    'cân bằng hoá học',
    'chuyển dịch cân bằng',
    'Le Chatelier',
    'nitrogen dioxide',
    'dinitrogen tetroxide',
    'nitơ đioxit',
    'NO2',
    'N2O4',
    'khí nâu đỏ',
    'hằng số cân bằng',
    'Kc',
    'van ’t Hoff',
    'máy đo màu',
    'độ hấp thụ',
    'xi-lanh',
    'equilibrium',
    'colorimeter',
    'gas syringe',
    'brown gas',
  ],
  status: 'stable',
  engines: ['chemistry'],
  sources: [
    { title: 'Chương trình giáo dục phổ thông môn Hoá học (Thông tư 32/2018/TT-BGDĐT), lớp 11: Cân bằng hoá học' },
    { title: 'J. Chem. Phys. 47 (1967) 1703: ΔG° and ΔH° of N2O4 ⇌ 2 NO2' },
    { title: 'NIST-JANAF Thermochemical Tables: heat capacity of NO2' },
  ],
  next: {
    vi: 'Ở đây cân bằng đến ngay lập tức. Một phản ứng chậm thì sao: tốc độ của nó phụ thuộc nhiệt độ và nồng độ thế nào?',
    en: 'Here equilibrium comes at once. What of a slow reaction: how does its rate depend on temperature and concentration?',
  },
});
