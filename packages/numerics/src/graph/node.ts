/**
 * A vector or block on the arena of one graph: `rows` x `lanes` doubles from byte offset `at`, its adjoint from `bar`
 * (0: constant, no adjoint wanted). A lane vector has one row. `lanes` is even; padding lanes hold harmless values.
 */
export interface Node {
  readonly at: number;
  readonly bar: number;
  readonly rows: number;
  readonly lanes: number;
}
