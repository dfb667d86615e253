/** What is wrong with a picture for somebody eight metres away: text too small, cut off, or over other text. */
import type { Page } from 'playwright';

export interface Finding {
  problem: 'SMALL' | 'OUTSIDE' | 'CUT' | 'OVERLAP' | 'SCROLL' | 'SHORTENED';
  text: string;
  detail: string;
}

/** Looks at every text on the page, as it is laid out. */
export async function inspectPage(page: Page): Promise<Finding[]> {
  return page.evaluate(() => {
    const findings: Finding[] = [];
    // On a screen on its side the width is what people read from afar.
    const smallest = Math.min(window.innerHeight, window.innerWidth * 0.75) / 36;
    const report = (problem: Finding['problem'], text: string, detail: string): void =>
      void findings.push({ problem, text: text.trim().slice(0, 60), detail });

    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > window.innerHeight || scrollWidth > window.innerWidth)
      report('SCROLL', 'page', `${scrollWidth}×${scrollHeight}`);

    interface Piece {
      text: string;
      parent: Element;
      box: DOMRect;
    }
    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (
        !parent ||
        text.trim() === '' ||
        !parent.checkVisibility({ visibilityProperty: true }) ||
        parent.closest('script, style')
      )
        continue;
      const style = getComputedStyle(parent);
      if (style.clipPath !== 'none') continue;
      const size = Number.parseFloat(style.fontSize);
      if (size < smallest - 0.01)
        report('SMALL', text, `${size.toFixed(1)} px of ${smallest.toFixed(1)}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const clamp = parent.closest('[data-clamp]');
      const inside = clamp?.getBoundingClientRect();
      for (const rect of range.getClientRects()) {
        // The line box is taller than its letters.
        const inset = rect.height * 0.16;
        let box = new DOMRect(rect.x, rect.y + inset, rect.width, rect.height - 2 * inset);
        if (inside) {
          // What the clamp hides on purpose does not count; its last shown line does.
          if (box.y + box.height / 2 > inside.bottom || box.x >= inside.right) continue;
          box = new DOMRect(box.x, box.y, Math.min(box.right, inside.right) - box.x, box.height);
        }
        if (box.width > 0) pieces.push({ text, parent, box });
      }
    }
    for (const { text, parent, box } of pieces) {
      if (
        box.left < -0.5 ||
        box.top < -0.5 ||
        box.right > window.innerWidth + 0.5 ||
        box.bottom > window.innerHeight + 0.5
      ) {
        report(
          'OUTSIDE',
          text,
          `${box.x.toFixed(0)},${box.y.toFixed(0)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`,
        );
        continue;
      }
      for (let holder: Element | null = parent; holder; holder = holder.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(holder);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const limit = holder.getBoundingClientRect();
        const isCut =
          box.left < limit.left - 1 ||
          box.right > limit.right + 1 ||
          box.top < limit.top - 1 ||
          box.bottom > limit.bottom + 1;
        if (isCut) report('CUT', text, `in ${holder.className}`);
      }
    }
    for (const [index, a] of pieces.entries()) {
      for (const b of pieces.slice(index + 1)) {
        if (a.parent === b.parent) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && down > 1) report('OVERLAP', a.text, b.text.trim().slice(0, 60));
      }
    }
    for (const title of document.querySelectorAll('[data-clamp="whole"]')) {
      const text = title.textContent ?? '';
      // Letters reach a little over their lines; a hidden line is a whole line more.
      const slack = Number.parseFloat(getComputedStyle(title).fontSize) / 2;
      if (text.length <= 160 && title.scrollHeight > title.clientHeight + slack)
        report('SHORTENED', text, `${title.scrollHeight} of ${title.clientHeight} px`);
    }
    return findings;
  });
}
