/** Kernel calls since this instance was made: a fit proves with it that the fast road was taken. */
export let calls: i32 = 0;

// @ts-ignore: decorator of AssemblyScript
@inline
export function count(): void {
  calls++;
}
