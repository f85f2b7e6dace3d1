import { type BirthWord, type DayRange, exactly, lifeStagesOf } from '@casetrail/facts'
import { attains, type EventId, type LocalDate } from '@casetrail/kernel'
import type { AgeAsked, Policy, RetentionText } from '@casetrail/policy'
import type { AskedCase } from '../class/CaseFacts.js'
import { anchorOf } from '../period/anchorOf.js'
import { type BirthRange, birthRange } from './birthRange.js'

/* The days of a case and of a life that the texts of a schedule ask about (B13). */

/** The days on which ages can be asked, and the person's birth. */
export interface DaysThatMatter {
  readonly born: BirthRange
  readonly occasions: Readonly<Record<AgeAsked['at'], readonly DayRange[]>>
  /** What the years can run from, but for birthdays. */
  readonly anchors: Readonly<Record<Exclude<RetentionText['from'], 'birthday'>, AnchorDay>>
  /** Null while the case is open: then nothing ends (A1). */
  readonly closedOn: LocalDate | null
}

/** What the years of a text run from. */
export interface AnchorDay extends DayRange {
  readonly has: 'come' | 'notCome'
  readonly event: EventId | null
}

const anyDay: DayRange = { earliest: null, latest: null }

const notCome: AnchorDay = { ...anyDay, has: 'notCome', event: null }

const came = (days: DayRange, event: EventId | null): AnchorDay => ({
  earliest: days.earliest,
  latest: days.latest,
  has: 'come',
  event,
})

const anchorsOf = (policy: Policy, { facts, standing, acceptances }: AskedCase): DaysThatMatter['anchors'] => {
  const { lifespan, lastContact } = facts
  const closure = anchorOf(policy, standing, acceptances)
  const [latest] = [...acceptances].sort((a, b) => (a.acceptedOn < b.acceptedOn ? 1 : -1))
  return {
    closure: closure === null ? notCome : came(exactly(closure.runsFrom), closure.closure.event),
    lastContact: lastContact === null ? notCome : came(exactly(lastContact.on), lastContact.event),
    acceptance: latest === undefined ? notCome : came(exactly(latest.acceptedOn), latest.event),
    death: lifespan.died === 'no' ? notCome : came(lifespan.died, lifespan.deathEvent),
  }
}

/** The days of a case, where the date of birth is as one word says. */
export const daysThatMatter = (policy: Policy, asked: AskedCase, word: BirthWord): DaysThatMatter => {
  const { facts, standing, acceptances, at } = asked
  const anchors = anchorsOf(policy, asked)
  const { lastContact, death } = anchors
  const closedOn = standing.standing === 'closed' ? standing.by.on : null
  return {
    born: birthRange(asked, word),
    closedOn,
    anchors,
    occasions: {
      received: lifeStagesOf(facts.lifeStages, 'received', at).map(({ on }) => exactly(on)),
      acceptance: acceptances.map(({ acceptedOn }) => exactly(acceptedOn)),
      lastContact: lastContact.has === 'notCome' ? [] : [lastContact],
      closure: [closedOn === null ? anyDay : exactly(closedOn)],
      death: death.has === 'notCome' ? [] : [death],
    },
  }
}

const birthdayOf = ({ earliest, latest, event }: BirthRange, nth: number): AnchorDay =>
  came(
    {
      earliest: earliest === null ? null : attains(earliest, nth),
      latest: latest === null ? null : attains(latest, nth),
    },
    event,
  )

/** What the years of a text run from. */
export const anchorDayOf = (text: RetentionText, days: DaysThatMatter): AnchorDay =>
  text.from === 'birthday' ? birthdayOf(days.born, text.birthday) : days.anchors[text.from]
