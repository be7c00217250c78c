/** Two doubles at once, the names the kernels are written in. Never a fused multiply-add: the plain twin has none. */
// @ts-ignore: decorator of AssemblyScript
@inline export function load(at: usize): v128 { return v128.load(at); }
// @ts-ignore: decorator of AssemblyScript
@inline export function store(at: usize, value: v128): void { v128.store(at, value); }
// @ts-ignore: decorator of AssemblyScript
@inline export function both(value: f64): v128 { return f64x2.splat(value); }
// @ts-ignore: decorator of AssemblyScript
@inline export function plus(a: v128, b: v128): v128 { return f64x2.add(a, b); }
// @ts-ignore: decorator of AssemblyScript
@inline export function minus(a: v128, b: v128): v128 { return f64x2.sub(a, b); }
// @ts-ignore: decorator of AssemblyScript
@inline export function times(a: v128, b: v128): v128 { return f64x2.mul(a, b); }
// @ts-ignore: decorator of AssemblyScript
@inline export function over(a: v128, b: v128): v128 { return f64x2.div(a, b); }
/** out += value at one place. */
// @ts-ignore: decorator of AssemblyScript
@inline export function addTo(at: usize, value: v128): void { v128.store(at, f64x2.add(v128.load(at), value)); }
/** Lane 0 + lane 1. */
// @ts-ignore: decorator of AssemblyScript
@inline export function sumOf(a: v128): f64 { return f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1); }
