/** Hands a file to the browser's downloads. */

/** The address must live until the browser has read it; nobody says when that is, ms. */
const LONG_ENOUGH = 20_000;

export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LONG_ENOUGH);
}
