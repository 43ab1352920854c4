/** The files that are handed in: their names, and in which form this browser will share them. */
import type { Person } from '../../notebook/report/model.ts';
import { plainName, saveFile } from '../../notebook/save-file.ts';

export type Form = 'pdf' | 'png';

/** `do-gia-toc-roi-tu-do-10A1-Nguyen-An`. The name of the file is the student's to send; the recording inside it names nobody. */
export const fileNameOf = (title: string, { name, class: group }: Person): string =>
  [plainName(title).toLowerCase(), plainName(group), plainName(name)].filter(Boolean).join('-');

/**
 * What may be shared here, or undefined. Chromium shares no .json before version 98 and some phones not at all, and then not the
 * sheet either; as a text file it goes, and opens in the laboratory just so.
 */
export function filesToShare(files: readonly File[]): readonly File[] | undefined {
  const can = (list: readonly File[]): boolean => {
    try {
      return typeof navigator.share === 'function' && navigator.canShare?.({ files: [...list] }) === true;
    } catch {
      return false;
    }
  };
  if (can(files)) return files;
  const asText = files.map((file) =>
    file.type === 'application/json' ? new File([file], `${file.name}.txt`, { type: 'text/plain' }) : file,
  );
  return can(asText) ? asText : undefined;
}

/** One after the other: browsers drop the second of two downloads that begin at once. */
export function saveAll(files: readonly File[]): void {
  files.forEach((file, i) => setTimeout(() => saveFile(file, file.name), i * 400));
}
