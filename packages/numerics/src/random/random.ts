/** A stream of random numbers. Two streams from different labels of one seed never meet in practice. */
export interface Random {
  /** Uniform on [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal, polar method. */
  normal(): number;
  /** A new independent stream; does not advance this one. The same label always gives the same stream. */
  split(label: number): Random;
}
