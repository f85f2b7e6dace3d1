import type { Code } from '@casetrail/kernel'

const words = [
  'provideSupport',
  'supportPositiveChange',
  'assessQuality',
  'evaluateAndImprove',
  'deriveStatistics',
  'updateMedicalRecord',
  'safeguardPeople',
  'preventFraudOrCrime',
  'answerLegalRequest',
  'reportToCommissioners',
  'understandOutcomes',
  'encourageGoodPractice',
  'shareCaseStudy',
  'shareIdentifiableMedia',
  'keepInCaseOfQueries',
  'protectRecords',
  'disposeOfRecords',
  'reportInternally',
  'answerRightsRequest',
  'handleBreach',
] as const

/** A purpose that a decision of Casetrail can name. @since 0.1.0 */
export type PurposeWord = (typeof words)[number]

/**
 * The purposes that Casetrail's own decisions name (C11). A policy lists those its notice states; a decision for a
 * purpose that it does not list is refused.
 *
 * @since 0.1.0
 */
export const purposeCodes: Readonly<Record<PurposeWord, Code>> = Object.fromEntries(
  words.map((word) => [word, word as string as Code]),
) as Record<PurposeWord, Code>
