/** The tokens of the look, resolved to values: a picture that leaves the page needs no style sheet. */
export interface Theme {
  readonly name: 'light' | 'dark' | 'print';
  readonly font: string;
  readonly surface: string;
  readonly sunken: string;
  readonly hover: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly lineControl: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly observed: string;
  readonly estimated: string;
  /** Opacity of the 90 % and of the 50 % band. */
  readonly bandOuter: number;
  readonly bandInner: number;
  readonly prior: string;
  readonly experiment: string;
  readonly extrapolated: string;
  readonly baselineFill: string;
  readonly gain: string;
  readonly loss: string;
  readonly breakEven: string;
  readonly suspect: string;
  /** By slot; from the 13th channel on they repeat with a stripe. */
  readonly channels: readonly string[];
}

export const font =
  "'Pretendard Variable', Pretendard, -apple-system, BlinkMacSystemFont, 'Apple SD Gothic Neo', 'Noto Sans KR', " +
  "'Noto Sans CJK KR', 'Malgun Gothic', 'Segoe UI', Roboto, sans-serif";
