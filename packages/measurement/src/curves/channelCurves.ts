import type { Belief, MethodChoice, Model, Panel } from '@sextant/spec';
import { isFixed } from '../mmm/believed.ts';
import { byName } from '../mmm/byName.ts';
import { type ChannelMedia, frameOf } from '../mmm/frame.ts';
import { shapeOf } from '../mmm/media.ts';
import type { Parameter } from '../parameter.ts';
import type { ChannelCurve, CurveShape, ParametersAt } from './curve.ts';
import { type Drawn, drawsOf } from './drawn.ts';
import { respond } from './respond.ts';

function parametersAt(
  channel: string,
  choice: MethodChoice,
  parameters: Readonly<Record<string, Parameter>>,
  drawn: Drawn['parameters'],
): ParametersAt {
  const names = Object.keys(parameters);
  const record = byName(names);
  const p = new Float64Array(names.length);
  const held = names.map((name): number | Float64Array => {
    const belief = (choice[name] ?? (parameters[name] as Parameter).prior) as Belief;
    return isFixed(belief) ? belief : drawsOf(drawn, `${channel}.${name}`);
  });
  return (draw) => {
    for (let i = 0; i < held.length; i++) {
      const of = held[i] as number | Float64Array;
      p[i] = typeof of === 'number' ? of : (of[draw] as number);
    }
    return record(p);
  };
}

function shapeOfCurve({ channel, input, largest }: ChannelMedia, panel: Panel, drawn: Drawn['parameters']): CurveShape {
  const shape = shapeOf(channel);
  return {
    name: channel.name,
    shape,
    adstock: parametersAt(channel.name, channel.adstock, shape.adstock.parameters, drawn),
    saturation: parametersAt(channel.name, channel.saturation, shape.saturation.parameters, drawn),
    input,
    largest,
    spend: panel.spend[channel.name] as Float64Array,
    media: panel.media[channel.name] as Float64Array,
  };
}

/** The shapes alone: what draws from the priors give before any effect is known. */
export function curveShapes(model: Model, panel: Panel, parameters: Drawn['parameters']): readonly CurveShape[] {
  return frameOf(model, panel, 0).media.map((media) => shapeOfCurve(media, panel, parameters));
}

/** Sum of the transformed input over the modelled weeks. */
export function totalResponse(curve: CurveShape, draw: number, firstModelled: number): number {
  let total = 0;
  for (const h of respond(curve, draw, curve.input, firstModelled)) total += h;
  return total;
}

/**
 * Curves of every channel from a model, the panel it was fitted to, and its draws. The coefficient is what the channel
 * brought over the modelled weeks divided by its transformed input there, so that a view adds up to the stored contribution.
 */
export function channelCurves(model: Model, panel: Panel, drawn: Drawn): readonly ChannelCurve[] {
  return curveShapes(model, panel, drawn.parameters).map((curve) => {
    const units = drawsOf(drawn.units, curve.name);
    const coefficient = units.map((brought, draw) => {
      const total = totalResponse(curve, draw, panel.firstModelled);
      return total === 0 ? 0 : brought / total;
    });
    return { ...curve, coefficient };
  });
}
