import type { Column } from '../data/table.ts';
import { type Dependence, dependenceOf } from './dependence/dependence.ts';
import type { DrawnResiduals } from './drawings/of-residuals.ts';
import { type Driver, type DriverPair, isScaleDriver } from './drivers/driver.ts';
import { driversOf } from './drivers/drivers.ts';
import { driverPairs } from './drivers/pairs.ts';
import { type ScaleAlong, scaleAlong } from './drivers/scale-along.ts';
import { scaleOfGroups } from './drivers/scale-of-groups.ts';
import type { Roles } from './report.ts';

/** What the other columns show about the errors, each computed once, on first use. */
export interface BesideErrors {
  drivers(found: DrawnResiduals): Driver[];
  /** For errors divided by the scale that the target's distribution expects; absent if it expects none. */
  relativeDrivers(found: DrawnResiduals): (() => Driver[]) | undefined;
  pairs(found: DrawnResiduals): DriverPair[];
  dependence(found: DrawnResiduals): Dependence | undefined;
  /** Of the strongest column, or else of groups that are no driver. */
  scaleAlong(found: DrawnResiduals): ScaleAlong | undefined;
  scaleOfGroups(found: DrawnResiduals): ScaleAlong | undefined;
}

export function besideErrors(
  columns: readonly Column[],
  roles: Roles,
  groups: Int32Array | undefined,
): BesideErrors {
  let drivers: Driver[] | undefined;
  let relativeDrivers: Driver[] | undefined;
  let dependence: Dependence | undefined;
  let ofGroups: { scale: ScaleAlong | undefined } | undefined;
  const errors = ({ residuals, cleaned }: DrawnResiduals) => ({
    ...cleaned,
    residuals,
    ...(groups && { groups }),
  });
  const relativeOf = ({ relative, ...found }: DrawnResiduals): Driver[] | undefined => {
    if (!relative) return undefined;
    const sized = { ...errors(found), residuals: relative.sizes, aboutMean: true as const };
    relativeDrivers ??= driversOf(sized, columns, roles);
    return relativeDrivers;
  };
  const beside: BesideErrors = {
    drivers(found) {
      if (drivers) return drivers;
      const all = driversOf(errors(found), columns, roles);
      drivers = all.some(isScaleDriver) ? asExpected(all, relativeOf(found)) : all;
      return drivers;
    },
    relativeDrivers: (found) => found.relative && (() => relativeOf(found)!),
    pairs: (found) => driverPairs(errors(found), columns, beside.drivers(found)),
    dependence(found) {
      dependence ??= dependenceOf(found, columns, roles.group);
      return dependence;
    },
    scaleAlong(found) {
      return (
        scaleAlong(beside.drivers(found), columns, found.residuals, found.cleaned.rows) ??
        beside.scaleOfGroups(found)
      );
    },
    scaleOfGroups(found) {
      const { group } = roles;
      const isDriver = beside.drivers(found).some(({ column }) => column === group);
      ofGroups ??= {
        scale: group === undefined || isDriver ? undefined : scaleOfGroups(errors(found), group),
      };
      return ofGroups.scale;
    },
  };
  return beside;
}

/** Marks columns along which the size changes only as the target's distribution expects. */
const asExpected = (drivers: readonly Driver[], relative: readonly Driver[] = []): Driver[] =>
  drivers.map((driver) => {
    const found = relative.find(({ column }) => column === driver.column);
    if (!found || isScaleDriver(found) || !isScaleDriver(driver)) return driver;
    return { ...driver, spread: { ...driver.spread, expected: true } };
  });
