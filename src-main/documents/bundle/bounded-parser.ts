import { inflateSync, constants } from 'node:zlib';
import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  type PDFDict,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** What no honest file of 20 MB comes near. */
const maxObjects = 2_000_000;
const maxUnpackedBytes = 64 * 1024 * 1024;
const maxMilliseconds = 10_000;
const objectsPerTurn = 2000;

/** Counts what the reading of one file costs, its objects inside objects included. */
interface Budget {
  readonly spendObject: () => void;
  readonly checkTime: () => void;
  /** What a stream holds, packed by nothing or once by Flate. */
  readonly unpack: (stream: PDFRawStream) => Uint8Array;
}

function makeBudget(): Budget {
  const deadline = performance.now() + maxMilliseconds;
  let objects = 0;
  let calls = 0;
  let left = maxUnpackedBytes;
  const over = new Error('the file costs too much to read');
  return {
    spendObject: () => {
      objects += 1;
      if (objects > maxObjects) throw over;
    },
    checkTime: () => {
      calls += 1;
      if (calls % 1024 === 0 && performance.now() > deadline) throw over;
    },
    unpack: (stream) => {
      const bytes = inflated(stream, left);
      left -= bytes.length;
      return bytes;
    },
  };
}

const longestNumber = 64;
const inNumber: ReadonlySet<number | undefined> = new Set(Buffer.from('+-.0123456789'));
const noNumber = new Error('a number is missing, or has no end');

const name = (text: string): PDFName => PDFName.of(text);

/** The names of a stream's filters, outermost first. */
export function filtersOf(dict: PDFDict): string[] {
  const filter = dict.lookup(name('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return Array.from({ length: filter.size() }, (_, index) => filter.lookup(index, PDFName).decodeText());
}

/** Throws for what unpacks to more than `max` bytes: a few kilobytes may hold gigabytes. */
export function inflate(bytes: Uint8Array, max: number): Uint8Array {
  // The end may be cut off, as in many files that every reader shows.
  return inflateSync(bytes, { maxOutputLength: Math.max(max, 1), finishFlush: constants.Z_SYNC_FLUSH });
}

function inflated(stream: PDFRawStream, max: number): Uint8Array {
  const filters = filtersOf(stream.dict);
  if (filters.length === 0) return stream.contents;
  if (filters.length > 1 || filters[0] !== 'FlateDecode' || stream.dict.has(name('DecodeParms')))
    throw new Error('objects are packed in a way that nobody uses');
  return inflate(stream.contents, max);
}

/**
 * The library's parser within bounds. It reads a file from its beginning to its end, so that tables that point in
 * circles don't matter to it; but it would unpack anything, nest anything and try again without end.
 */
export class BoundedParser extends PDFParser {
  private readonly budget: Budget;

  constructor(content: Uint8Array, budget: Budget = makeBudget()) {
    super(content, objectsPerTurn, true);
    this.budget = budget;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.budget.spendObject();
    const object = super.parseObject(ref);
    if (!(object instanceof PDFRawStream)) return object;
    const type = object.dict.lookup(name('Type'));
    if (type === name('ObjStm')) this.readObjects(object);
    else if (type === name('XRef')) this.readTrailer(object.dict);
    else return object;
    // A dictionary: the library has nothing left to unpack.
    return object.dict;
  }

  // Every loop of the library comes by here.
  protected override matchKeyword(keyword: number[]): boolean {
    this.budget.checkTime();
    return super.matchKeyword(keyword);
  }

  // Between objects the library tries at every byte whether a number begins there: an error made anew each time, with
  // the trace of how it came about, takes seconds a megabyte.
  protected override parseRawInt(): number {
    this.checkNumber();
    return super.parseRawInt();
  }

  protected override parseRawNumber(): number {
    this.checkNumber();
    return super.parseRawNumber();
  }

  private checkNumber(): void {
    let length = 0;
    while (length < longestNumber && inNumber.has(this.bytes.peekAhead(length))) length += 1;
    if (length === 0 || length === longestNumber) throw noNumber;
  }

  private readObjects(stream: PDFRawStream): void {
    const first = stream.dict.lookup(name('First'), PDFNumber).asNumber();
    const count = stream.dict.lookup(name('N'), PDFNumber).asNumber();
    this.reading(this.budget.unpack(stream), () => {
      const entries: { ref: PDFRef; offset: number }[] = [];
      while (entries.length < count) {
        this.budget.spendObject();
        this.skipWhitespaceAndComments();
        const ref = PDFRef.of(this.parseRawInt());
        this.skipWhitespaceAndComments();
        entries.push({ ref, offset: this.parseRawInt() });
      }
      for (const { ref, offset } of entries) {
        this.bytes.moveTo(first + offset);
        this.context.assign(ref, this.parseObject(ref));
      }
    });
  }

  private reading(content: Uint8Array, work: () => void): void {
    const outer = this.bytes;
    Object.assign(this, { bytes: new BoundedParser(content, this.budget).bytes });
    try {
      work();
    } finally {
      Object.assign(this, { bytes: outer });
    }
  }

  private readTrailer(dict: PDFDict): void {
    const { trailerInfo } = this.context;
    for (const key of ['Root', 'Encrypt', 'Info', 'ID'] as const) {
      const value = dict.get(name(key));
      if (value !== undefined) trailerInfo[key] = value;
    }
  }
}
