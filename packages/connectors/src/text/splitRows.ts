/** Called once per record with the line on which it starts; false ends the reading. */
export type OnRow<Cell> = (cells: readonly Cell[], line: number) => boolean | undefined;

export interface Splitter {
  /** Text as it comes; `isLast` with the last piece. False once the reading was ended. */
  readonly push: (text: string, isLast?: boolean) => boolean;
}

/** No cell of a table is longer; a quote still open by then is no quote. */
const longest = 1 << 20;

/**
 * Records of delimited text (RFC 4180), in one pass and with one record in memory. A quote that opens and does not end as a quote
 * should is told, and its line is split as it stands, so that the rest of the file is not lost in one cell.
 */
export function splitter(delimiter: string, onRow: OnRow<string>, onOpenQuote: (line: number) => void): Splitter {
  let rest = '';
  let line = 1;
  let isEnded = false;

  /** The line from `from` as it stands; where it ends. */
  const plainLine = (text: string, from: number, feed: number): number => {
    const to = feed < 0 ? text.length : feed;
    const end = to > from && text.charCodeAt(to - 1) === 13 ? to - 1 : to;
    if (onRow(text.slice(from, end).split(delimiter), line) === false) isEnded = true;
    line++;
    return to + 1;
  };

  const push = (more: string, isLast = false): boolean => {
    const text = rest === '' ? more : rest + more;
    rest = '';
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length && !isEnded) {
      const feed = text.indexOf('\n', at);
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (feed < 0 && !isLast) break;
      if (quote < 0 || (feed >= 0 && quote > feed)) {
        at = plainLine(text, at, feed);
        continue;
      }
      const record = quotedRecord(text, at, delimiter);
      const needsMore = record === 'more' || (record !== 'broken' && !record.isEnded && !isLast);
      if (needsMore && !isLast && text.length - at < longest) break;
      if (record === 'more' || record === 'broken' || needsMore) {
        onOpenQuote(line);
        at = plainLine(text, at, feed);
        continue;
      }
      if (onRow(record.cells, line) === false) isEnded = true;
      line += record.feeds + 1;
      at = record.next;
    }
    if (!isEnded && at < text.length) rest = text.slice(at);
    return !isEnded;
  };
  return { push };
}

interface Quoted {
  readonly cells: readonly string[];
  readonly next: number;
  /** Line feeds inside cells. */
  readonly feeds: number;
  /** A line feed ended it, not the end of the text. */
  readonly isEnded: boolean;
}

/** A record with quotes in it: 'more' if the text ends first, 'broken' if what closes a cell over lines is followed by letters. */
function quotedRecord(text: string, from: number, delimiter: string): Quoted | 'more' | 'broken' {
  const cells: string[] = [];
  let feeds = 0;
  for (let at = from; ; ) {
    if (text.charCodeAt(at) === 34) {
      const close = closingQuote(text, at + 1);
      if (close < 0) return 'more';
      const inside = text.slice(at + 1, close);
      const inner = inside.includes('\n') ? inside.split('\n').length - 1 : 0;
      const end = endOfCell(text, close + 1, delimiter);
      const tail = text.slice(close + 1, end).trimEnd();
      if (inner > 0 && tail !== '') return 'broken';
      feeds += inner;
      cells.push((inside.includes('"') ? inside.replaceAll('""', '"') : inside) + tail);
      at = end;
    } else {
      const end = endOfCell(text, at, delimiter);
      cells.push(
        text.charCodeAt(end - 1) === 13 && text[end] !== delimiter && end > at
          ? text.slice(at, end - 1)
          : text.slice(at, end),
      );
      at = end;
    }
    if (at >= text.length) return { cells, next: at, feeds, isEnded: false };
    if (text[at] === '\n') return { cells, next: at + 1, feeds, isEnded: true };
    at++;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2);
  return at;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const feed = text.indexOf('\n', from);
  const next = text.indexOf(delimiter, from);
  const end = feed < 0 ? text.length : feed;
  return next < 0 || next > end ? end : next;
}
