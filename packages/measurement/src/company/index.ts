export { type ChannelPlan, channelPlans } from './channelPlans.ts';
export type { TrueChannel, TrueCurve } from './curve.ts';
export { type Company, type CompanyTruth, generateCompany, wonPerDollar } from './generateCompany.ts';
export { type CompanySize, exampleSize } from './size.ts';
