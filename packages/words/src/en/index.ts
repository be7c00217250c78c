import { check } from './check.ts';
import { command } from './command.ts';
import { data } from './data.ts';
import { fit } from './fit.ts';
import { importing } from './import.ts';
import { model } from './model.ts';
import { plan } from './plan.ts';
import { store } from './store.ts';

export const sentences = { ...model, ...data, ...importing, ...check, ...fit, ...plan, ...store, ...command };
