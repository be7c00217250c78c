export type { OurAdstock, OurSaturation } from './equivalent.ts';
export {
  adstockFromMeridian,
  type MeridianAdstock,
  type MeridianHill,
  meridianUnit,
  saturationFromMeridian,
} from './meridian.ts';
export {
  adstockFromPymc,
  type PymcAdstock,
  type PymcSaturation,
  saturationFromPymc,
  seasonFromPymc,
} from './pymcMarketing.ts';
export {
  adstockFromRobyn,
  normalisedFromRobyn,
  type RobynAdstock,
  type RobynHill,
  saturationFromRobyn,
} from './robyn.ts';
