/** When a notice goes away with the button that closed it: the focus goes on to the page's main part. */
export function focusPage(): void {
  const main = document.querySelector('main');
  if (main === null) return;
  if (!main.hasAttribute('tabindex')) main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
