import { onCleanup } from "solid-js";

/** Papers in words that CSS knows: its names of them end at A5. */
export const A6 = "105mm 148mm";
export const A5 = "148mm 210mm";

/**
 * While its component is there, the page prints on this paper, to its edge. Not a named page of CSS, which Safari does not
 * know: a rule for all pages would stay with the styles, and every other screen would print on it, too.
 */
export function usePaperSize(size: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${size}; margin: 0 }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  onCleanup(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
