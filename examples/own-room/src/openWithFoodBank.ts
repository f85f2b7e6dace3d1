import { type CasetrailOptions, openCasetrail } from 'casetrail'
import { foodBank } from './room.js'

/** Our rooms and the food bank’s on the same stores: every command, question and list is typed by its name. */
export const openWithFoodBank = (options: Pick<CasetrailOptions, 'stores' | 'clock' | 'founding'>) =>
  openCasetrail({ ...options, rooms: [foodBank] })
