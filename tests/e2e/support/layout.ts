import type { Page } from "@playwright/test";

/** What stands wider than the window, by tag and words; empty when the page need not be scrolled sideways. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (node: Element | null): boolean =>
      node !== null &&
      (/auto|scroll|hidden/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const wide = Array.from(document.querySelectorAll("body *")).filter((node) => {
      const { left, right } = node.getBoundingClientRect();
      return (right > root.clientWidth + 1 || left < -1) && !scrolls(node.parentElement);
    });
    const name = (node: Element) => `${node.tagName} ${node.textContent?.slice(0, 40)}`;
    return [`${root.scrollWidth} px: ${wide.slice(0, 3).map(name).join(" | ")}`];
  });

/**
 * Buttons, links and fields smaller than 24 × 24 px, by tag and words. What stands in a line of text is left out, as
 * WCAG 2.5.8 does; a field counts with its label.
 */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inText = (node: Element) =>
      /^inline/.test(getComputedStyle(node).display) &&
      Array.from(node.parentElement?.childNodes ?? []).some(
        ({ nodeType, textContent }) => nodeType === 3 && /\p{L}/u.test(textContent ?? ""),
      );
    return Array.from(
      document.querySelectorAll("a[href], button, input, select, textarea, summary"),
    )
      .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !inText(node))
      .flatMap((node) => {
        const { width, height } = (node.closest("label") ?? node).getBoundingClientRect();
        // What only a screen reader meets is one pixel.
        if (width <= 1 || (width >= 23.9 && height >= 23.9)) return [];
        return [`${node.tagName} ${node.textContent?.slice(0, 40)}: ${width} × ${height}`];
      });
  });

/** Boxes whose words are cut off, by tag and words. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll("a, button, label, summary, p, li, h1, h2, h3, dd, dt"))
      .filter((node) => {
        const { overflowX, overflowY } = getComputedStyle(node);
        return (
          (node.scrollHeight > node.clientHeight + 2 && /hidden|clip/.test(overflowY)) ||
          (node.scrollWidth > node.clientWidth + 2 && /hidden|clip/.test(overflowX))
        );
      })
      .filter((node) => node.clientWidth > 1)
      .map((node) => `${node.tagName} ${node.textContent?.slice(0, 40)}`),
  );
