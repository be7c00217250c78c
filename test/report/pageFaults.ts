/**
 * Runs in the page: every text a reader sees that lies on another, leaves the window, or is cut by what holds it; and text of a
 * picture that is too faint on the ground (WCAG 2.2: 4.5). Text of pages is left to axe.
 */
export function pageFaults(): readonly string[] {
  const faults: string[] = [];
  interface Seen {
    readonly text: string;
    readonly box: DOMRect;
    readonly picture: Element | null;
  }
  const seen: Seen[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wide = (element: Element) => element.closest('.wide') !== null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (text === '' || parent === null || parent.closest('.hidden') !== null || !parent.checkVisibility()) continue;
    if (parent.closest('details:not([open])') !== null && parent.closest('summary') === null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      seen.push({ text, box, picture: parent.closest('svg') });
      if (!wide(parent) && (box.left < -0.5 || box.right > innerWidth + 0.5))
        faults.push(`“${text}” leaves the window`);
    }
  }
  for (const { text, box, picture } of seen) {
    if (picture === null) continue;
    const frame = picture.getBoundingClientRect();
    const out = box.left < frame.left - 1 || box.right > frame.right + 1;
    const beyond = box.top < frame.top - 2 || box.bottom > frame.bottom + 2;
    if ((out || beyond) && getComputedStyle(picture).overflow !== 'visible') faults.push(`“${text}” is cut`);
  }
  const sorted = seen.toSorted((a, b) => a.box.top - b.box.top);
  for (const [i, one] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j] as Seen;
      if (other.box.top > one.box.bottom - 4) break;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      // Letters fill about two thirds of their line: boxes may touch, letters may not.
      if (across > 1 && down > 5) faults.push(`“${one.text}” lies on “${other.text}”`);
    }
  }
  return [...new Set(faults)];
}

/** Runs in the page: text of pictures with less contrast than 4.5 against the sheet. */
export function faintText(): readonly string[] {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = numbers(colour);
    return 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
  };
  const sheet = document.querySelector('.sheet');
  const ground = luminance(sheet === null ? '' : getComputedStyle(sheet).backgroundColor);
  return [...document.querySelectorAll('svg text')].flatMap((text) => {
    const own = luminance(getComputedStyle(text).fill);
    const [low, high] = [own, ground].toSorted((a, b) => a - b) as [number, number];
    return (high + 0.05) / (low + 0.05) < 4.5 ? [`“${text.textContent}” is too faint`] : [];
  });
}
