import type { PlainPolicy } from '../PlainPolicy.js'

const change = (date: string, isHoliday: boolean, title: string) => ({ date, isHoliday, title })

/**
 * England and Wales, 2019–2028: the rule and the days by proclamation that differ from it. Extend it when the official
 * list grows; until then later answers are provisional (B40).
 *
 * @since 0.1.0
 */
export const englandAndWales: PlainPolicy['holidays'] = {
  rule: 'englandAndWales',
  checkedFrom: 2019,
  checkedThrough: 2028,
  changes: [
    change('2020-05-04', false, 'Early May bank holiday, moved to 8 May'),
    change('2020-05-08', true, 'Early May bank holiday (VE day)'),
    change('2022-05-30', false, 'Spring bank holiday, moved to 2 June'),
    change('2022-06-02', true, 'Spring bank holiday'),
    change('2022-06-03', true, 'Platinum Jubilee'),
    change('2022-09-19', true, 'State funeral of Queen Elizabeth II'),
    change('2023-05-08', true, 'Coronation of King Charles III'),
  ],
}
