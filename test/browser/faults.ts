/**
 * Runs in the page: every text of every picture that overlaps another, leaves its picture, or is too faint on what is under
 * it (WCAG 2.2: 4.5 for text). Also marks fainter than 3 on the ground, where they are to be read.
 */
export function faultsOf(surface: string): readonly string[] {
  const faults: string[] = [];
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, number>();
  const luminance = (colour: string): number => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    if (canvas === null) throw new Error('no canvas');
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const light = 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
    known.set(colour, light);
    return light;
  };
  const contrast = (a: string, b: string) => {
    const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  for (const figure of document.querySelectorAll('figure')) {
    const name = figure.getAttribute('class') ?? '';
    const picture = figure.querySelector('svg');
    if (picture === null) {
      faults.push(`${name}: no picture`);
      continue;
    }
    const frame = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll('text')].map((text) => ({
      text: text.textContent ?? '',
      box: text.getBoundingClientRect(),
      fill: getComputedStyle(text).fill,
    }));
    if (picture.innerHTML.includes('NaN')) faults.push(`${name}: NaN in the picture`);
    if (/var\(/.test(picture.outerHTML)) faults.push(`${name}: a variable in the picture`);
    for (const [i, one] of texts.entries()) {
      if (one.text === '') faults.push(`${name}: empty text`);
      const { left, right, top, bottom } = one.box;
      if (
        left < frame.left - 0.5 ||
        right > frame.right + 0.5 ||
        top < frame.top - 0.5 ||
        bottom > frame.bottom + 0.5
      ) {
        faults.push(`${name}: “${one.text}” is clipped`);
      }
      if (contrast(one.fill, surface) < 4.5) faults.push(`${name}: “${one.text}” is too faint`);
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(right, other.box.right) - Math.max(left, other.box.left);
        // Letters fill about two thirds of their line: boxes may touch, letters may not.
        const down = Math.min(bottom, other.box.bottom) - Math.max(top, other.box.top);
        if (across > 0.5 && down > 3) faults.push(`${name}: “${one.text}” overlaps “${other.text}”`);
      }
    }
  }
  return faults;
}
