import { createHash } from 'node:crypto';
import type { ImportFinding, MappingFile, Where } from '@sextant/spec';
import { choose } from '../detect/claim.ts';
import { type Container, container } from '../detect/container.ts';
import { delimiter } from '../detect/delimiter.ts';
import { type BytesSeen, encoding } from '../detect/encoding.ts';
import { mojibake } from '../detect/mojibake.ts';
import { type GivenFile, headOf } from '../sources/given.ts';
import { unpacked } from '../sources/unpacked.ts';
import { type Encoding, encodings, type TextForm, textOf } from '../text/decode.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import type { Opened } from './opened.ts';
import { pageRows } from './page.ts';
import { heldRows, textRows } from './rows.ts';

const headBytes = 1 << 16;
const plainForm = { container: 'text' } as const;

/** From bytes to rows: what the file is, how its text is encoded, what stands between its cells. */
export async function openFile(given: GivenFile, mapping?: MappingFile): Promise<Opened> {
  const where: Where = { file: given.file };
  const head = await headOf(given, headBytes);
  if (head.length === 0) return refused({ code: 'file-empty', where, facts: {} });
  const choice = choose(container.detect(head));
  const kind: Container = choice.kind === 'chosen' ? choice.reading : 'text';
  switch (kind) {
    case 'text':
      return openText(given, head, mapping);
    case 'page':
      return openPage(given, head, mapping);
    case 'packed text':
      return openPacked(given, mapping);
    case 'workbook':
      return openWorkbook(given, mapping);
    case 'encrypted workbook':
      return refused({ code: 'workbook-encrypted', where, facts: {} });
    case 'old workbook':
      return refused({ code: 'workbook-old', where, facts: {} });
    default:
      return refused({ code: 'file-kind-unknown', where, facts: { found: kind } });
  }
}

function refused(finding: ImportFinding): Opened {
  return { source: null, form: plainForm, digest: '', isSince1904: false, findings: [finding] };
}

async function openPacked(given: GivenFile, mapping?: MappingFile): Promise<Opened> {
  const inside = unpacked(given);
  const head = await headOf(inside, headBytes).catch(() => null);
  const where = { file: given.file };
  if (head === null) return refused({ code: 'file-kind-unknown', where, facts: { found: 'gzip' } });
  const opened = await openText(inside, head, mapping);
  return { ...opened, findings: [{ code: 'file-unpacked', where, facts: {} }, ...opened.findings] };
}

async function openPage(given: GivenFile, head: Uint8Array, mapping?: MappingFile): Promise<Opened> {
  const { form, digest, findings } = await formOf(given, head, mapping);
  if (form === null) return { source: null, form: plainForm, digest, isSince1904: false, findings };
  const rows = await pageRows(given, form);
  const note: ImportFinding = { code: 'page-as-workbook', where: { file: given.file }, facts: {} };
  const container = { container: 'page', encoding: form.encoding } as const;
  return { source: heldRows(rows), form: container, digest, isSince1904: false, findings: [note, ...findings] };
}

async function openText(given: GivenFile, head: Uint8Array, mapping?: MappingFile): Promise<Opened> {
  const { form, digest, findings } = await formOf(given, head, mapping);
  if (form === null) return { source: null, form: plainForm, digest, isSince1904: false, findings };
  const sample = await sampleOf(given, form);
  const choice = choose(delimiter.detect(sample), 0);
  const mark = mapping?.delimiter ?? (choice.kind === 'chosen' ? choice.reading : ',');
  return {
    source: textRows(given, form, mark),
    form: { container: 'text', encoding: form.encoding, delimiter: mark },
    digest,
    isSince1904: false,
    findings,
  };
}

interface Formed {
  readonly form: TextForm | null;
  readonly digest: string;
  readonly findings: readonly ImportFinding[];
}

async function formOf(given: GivenFile, head: Uint8Array, mapping?: MappingFile): Promise<Formed> {
  const { seen, digest } = await bytesSeen(given, head);
  const said = encodings.find((one) => one === mapping?.encoding);
  const choice = choose(encoding.detect(seen), 0.5);
  const found: Encoding | undefined = said ?? (choice.kind === 'chosen' ? choice.reading : undefined);
  const where = { file: given.file };
  if (found === undefined) {
    const byte = firstHighByte(head);
    return { form: null, digest, findings: [{ code: 'encoding-unclear', where, facts: { byte } }] };
  }
  const note: ImportFinding = { code: 'encoding-read', where, facts: { encoding: found } };
  const repaired = await repair(given, { encoding: found });
  const findings = [...(found === 'utf-8' ? [] : [note]), ...repaired.findings];
  return { form: repaired.isLost ? null : repaired.form, digest, findings };
}

/** One reading of all bytes: strict decoders beside a digest, without keeping anything. */
async function bytesSeen(
  given: GivenFile,
  head: Uint8Array,
): Promise<{ readonly seen: BytesSeen; readonly digest: string }> {
  const hash = createHash('sha256');
  const utf8 = strictReader('utf-8');
  for await (const chunk of given.chunks()) {
    hash.update(chunk);
    utf8.read(chunk);
  }
  const isUtf8 = utf8.end();
  const isEucKr = isUtf8 ? false : await isStrict(given, 'euc-kr');
  const cut = head.lastIndexOf(0x0a) + 1;
  const seen = {
    head: cut > 0 ? head.subarray(0, cut) : head,
    isUtf8,
    isEucKr,
    hasHighBytes: head.some((byte) => byte > 0x7f),
  };
  return { seen, digest: hash.digest('hex') };
}

function strictReader(name: Encoding) {
  const decoder = new TextDecoder(name, { fatal: true });
  let isGood = true;
  const tried = (act: () => void): boolean => {
    if (!isGood) return false;
    try {
      act();
    } catch {
      isGood = false;
    }
    return isGood;
  };
  return {
    read: (chunk: Uint8Array) => tried(() => decoder.decode(chunk, { stream: true })),
    end: () => tried(() => decoder.decode()),
  };
}

async function isStrict(given: GivenFile, name: Encoding): Promise<boolean> {
  const reader = strictReader(name);
  for await (const chunk of given.chunks()) if (!reader.read(chunk)) return false;
  return reader.end();
}

function firstHighByte(head: Uint8Array): number {
  return Math.max(
    0,
    head.findIndex((byte) => byte > 0x7f),
  );
}

const sampleLetters = 1 << 17;

/** Text from the start, whole lines where there are any. */
async function sampleOf(given: GivenFile, form: TextForm): Promise<string> {
  let sample = '';
  for await (const text of textOf(given, form, { composed: 0 })) {
    sample += text;
    if (sample.length >= sampleLetters) break;
  }
  return sample.slice(0, 2 * sampleLetters);
}

interface Repaired {
  readonly form: TextForm;
  readonly isLost: boolean;
  readonly findings: readonly ImportFinding[];
}

/** D03: text that was encoded twice is read back; text with letters lost is refused. */
async function repair(given: GivenFile, form: TextForm): Promise<Repaired> {
  const sample = (await sampleOf(given, form)).split('\n', 40).join('\n');
  const where = { file: given.file };
  const lost = /[^\s,;\t|"]*\ufffd[^\s,;\t|"]*/.exec(sample)?.[0];
  if (lost !== undefined)
    return { form, isLost: true, findings: [{ code: 'text-lost', where, facts: { found: lost } }] };
  const choice = choose(mojibake.detect(sample));
  if (choice.kind !== 'chosen') return { form, isLost: false, findings: [] };
  const { found, read, before } = choice.reading;
  return {
    form: { ...form, before },
    isLost: false,
    findings: [{ code: 'text-repaired', where, facts: { found, read } }],
  };
}
