export { type Cholesky, cholesky, choleskySolve, logDeterminant } from './cholesky.ts';
export { type LeastSquares, leastSquares } from './least-squares.ts';
export { type Qr, qr } from './qr.ts';
export { type SymmetricEigen, symmetricEigen } from './symmetric-eigen.ts';
export { solveLower, solveLowerTransposed, solveUpper } from './triangular.ts';
export { oneSidedJacobi, type ThinSvd } from './one-sided-jacobi.ts';
