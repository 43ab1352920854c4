/** The smallest PDF there can be: one JPEG on each A4 page (ISO 32000-1: 7.5 file structure, 8.9 images, DCTDecode). Headless. */

export interface PagePicture {
  /** A JPEG file. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A4 in points. */
const A4 = { width: 595.276, height: 841.89 } as const;

/** A text string of PDF: UTF-16 with its mark, as hexadecimal digits. */
const hexText = (text: string): string =>
  `<FEFF${[...text].flatMap((c) => Array.from({ length: c.length }, (_, i) => c.charCodeAt(i).toString(16).padStart(4, '0'))).join('')}>`;

export function pdfOfPictures(pictures: readonly PagePicture[], title: string): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let size = 0;
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    size += bytes.length;
  };
  const object = (number: number, ...body: readonly (string | Uint8Array)[]): void => {
    offsets[number] = size;
    add(`${number} 0 obj\n`);
    body.forEach(add);
    add('\nendobj\n');
  };
  // Objects: 1 catalogue, 2 pages, 3 title; then for each page its page, its content, its picture.
  const first = (i: number): number => 4 + 3 * i;
  add('%PDF-1.4\n%\u00e2\u00e3\n');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pictures.map((_, i) => `${first(i)} 0 R`).join(' ');
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`);
  object(3, `<< /Title ${hexText(title)} /Producer ${hexText('Phòng STEM')} >>`);
  pictures.forEach(({ bytes, width, height }, i) => {
    const at = first(i);
    object(
      at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents ${at + 1} 0 R ` +
        `/Resources << /XObject << /P ${at + 2} 0 R >> >> >>`,
    );
    const content = `q ${A4.width} 0 0 ${A4.height} 0 0 cm /P Do Q`;
    object(at + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const head =
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`;
    object(at + 2, head, bytes, '\nendstream');
  });
  const count = first(pictures.length);
  const table = size;
  const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;
  add(`xref\n0 ${count}\n0000000000 65535 f \n${offsets.slice(1).map(entry).join('')}`);
  add(`trailer\n<< /Size ${count} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  const file = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
