import type { Founding } from 'casetrail'

const staff = (number: number): string => `57000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Who founds the synthetic service. The stories written by hand are of the same service, and begin with the same. */
export const syntheticFounding = {
  manager: staff(14),
  officer: staff(15),
  deputies: [staff(16), staff(17)],
} as const satisfies Founding
