import { type Compiled, compileModel } from '@sextant/measurement';
import { type ChainResult, defaultSettings, type Observer, random, sampleChain } from '@sextant/numerics';
import { type ChainTask, purposes, type Subject } from './runner.ts';

export interface Ran {
  readonly result: ChainResult;
  readonly kernelCalls: number;
}

/** Runs the tasks of one subject one after the other; what is compiled for one chain serves the next of its purpose. */
export function taskRunner(subject: Subject): (task: ChainTask, observe: Observer) => Ran {
  const compiled = new Map<number, Compiled>();
  return (task, observe) => {
    const ready = compiled.get(task.heldOut) ?? compile(subject, task.heldOut);
    compiled.set(task.heldOut, ready);
    const before = ready.kernelCalls();
    const { warmup, keep, target } = task;
    const stream = random(subject.seed, purposes[task.purpose], task.attempt, task.chain);
    const result = sampleChain(ready.density, { ...defaultSettings, warmup, keep, target }, stream, observe);
    return { result, kernelCalls: ready.kernelCalls() - before };
  };
}

function compile({ model, panel, road }: Subject, heldOut: number): Compiled {
  return compileModel(model, panel, { road, heldOut });
}
