import type { ZodType } from 'zod';
import type { Code } from '../issues/index.ts';

/** One entry of a verb's input, as a person writes it. Its key in the input is `field`; words has its explanation. */
export interface Argument {
  readonly field: string;
  /** 'place': by position on the command line; 'option': by name. */
  readonly by: 'place' | 'option';
  /** 'file' is read; 'data' is the name of stored data or of a file; 'output …' is written. */
  readonly value:
    | 'text'
    | 'file'
    | 'data'
    | 'output file'
    | 'output folder'
    | 'date'
    | 'number'
    | 'whole number'
    | 'flag'
    | { readonly oneOf: readonly string[] };
  readonly required: boolean;
  /** May be given several times: its field is a list. */
  readonly many?: true;
}

/**
 * What a verb is, for every door: routes, commands, help, client methods and forms are derived from it. The input is a plain
 * record; fields named in `files` are names of files, which the door makes readable.
 */
export interface Contract<Name extends string = string, Input = unknown, Output = unknown> {
  readonly name: Name;
  /** Words after `sextant` on the command line. */
  readonly command: readonly string[];
  readonly args: readonly Argument[];
  readonly files: readonly string[];
  readonly route: string;
  /** 'query' changes nothing, 'command' changes something at once, 'job' takes long and tells progress. */
  readonly kind: 'query' | 'command' | 'job';
  readonly input: ZodType<Input>;
  readonly output: ZodType<Output>;
  /** The codes the verb itself may answer with, beside those of the model, the data, the checks, the fit and the store. */
  readonly issues: readonly Code[];
  readonly example: string;
}

export type InputOf<C> = C extends Contract<string, infer Input> ? Input : never;
export type OutputOf<C> = C extends Contract<string, unknown, infer Output> ? Output : never;

/** Keeps the literal name while the types of input and output are read off the schemas. */
export function contract<const Name extends string, Input, Output>(
  record: Contract<Name, Input, Output>,
): Contract<Name, Input, Output> {
  return record;
}
