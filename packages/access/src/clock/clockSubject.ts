import { WrongReadingConfirmed, WrongReadingReported } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { confirmWrongReading } from './confirmWrongReading.js'
import { reportWrongReading } from './reportWrongReading.js'

export const clockSubject = subject({
  events: [WrongReadingReported, WrongReadingConfirmed],
  decisions: [reportWrongReading, confirmWrongReading],
})
