import type { AnyIssue, Issue, StoreIssues } from '@sextant/spec';
import type { Json } from './canonical.ts';

export type StoreIssue = Issue<keyof StoreIssues>;

/** What a store answers: the value, or what a person has to know. Only bugs throw. */
export type Answer<T, I extends AnyIssue = StoreIssue> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'issue'; readonly issue: I };

/** What made an object; its hash is the object's name. No time of the clock in it. */
export interface ObjectKey {
  readonly stage: string;
  readonly engine: number;
  /** Hashes of what went in. */
  readonly inputs: readonly string[];
  readonly settings: Json;
  readonly seed: number;
}

/** Tables of equally long columns by name, e.g. {draws: {sigma, 'alpha[tv]'}}. */
export type Tables = Readonly<Record<string, Readonly<Record<string, Float64Array>>>>;

export interface StoredObject {
  readonly hash: string;
  readonly key: ObjectKey;
  readonly content: Json;
  readonly arrays: Tables;
}

export interface ObjectEntry {
  readonly hash: string;
  readonly key: ObjectKey;
  readonly content: Json;
  /** When it was stored here, ISO 8601; not part of the object. */
  readonly storedAt: string;
}

export interface ObjectList {
  readonly entries: readonly ObjectEntry[];
  /** Hashes of objects that do not read back. */
  readonly damaged: readonly string[];
}

/** Who moves a ref, when (ISO 8601) and why. */
export interface Move {
  readonly by: string;
  readonly at: string;
  readonly why: string;
  /** Kept as it was when absent. */
  readonly note?: string;
}

export interface Ref {
  readonly head: string;
  readonly name: string;
  readonly note: string;
  /** Oldest first; the last entry is the head. */
  readonly history: readonly {
    readonly hash: string;
    readonly by: string;
    readonly at: string;
    readonly why: string;
  }[];
}

/** The records of a company: immutable objects under the hash of what made them, and mutable refs that point at them. */
export interface Records {
  /** Makes the store ready to be written, so that a full disk or a locked door is known before the work and not after it. */
  prepare(): Promise<Answer<null>>;

  /** Stores unless it is there whole; once answered, it survives a crash. */
  putObject(
    key: ObjectKey,
    content: Json,
    arrays?: Tables,
  ): Promise<Answer<{ readonly hash: string; readonly wasThere: boolean }>>;
  getObject(hash: string): Promise<Answer<StoredObject>>;
  hasObject(hash: string): Promise<Answer<boolean>>;
  /** The whole hash for its first characters. */
  findObject(id: string): Promise<Answer<string>>;
  listObjects(stage?: string): Promise<Answer<ObjectList>>;
  /** Sets aside; `restoreObject` brings it back. */
  removeObject(hash: string): Promise<Answer<null>>;
  restoreObject(hash: string): Promise<Answer<null>>;

  readRef(name: string): Promise<Answer<Ref>>;
  listRefs(): Promise<Answer<readonly Ref[]>>;
  /** Moves when the head still is `expected` (null: the ref does not exist yet), otherwise answers `ref-moved` or `name-taken`. */
  moveRef(name: string, expected: string | null, head: string, move: Move): Promise<Answer<Ref>>;
  /** Sets aside; `restoreRef` brings the one removed last back. */
  removeRef(name: string, expected: string): Promise<Answer<null>>;
  restoreRef(name: string): Promise<Answer<Ref>>;
}
