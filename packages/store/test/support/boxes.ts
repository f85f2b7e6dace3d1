import {
  type AnyDecision,
  type AnyQuestion,
  type AnyReadModel,
  CaseId,
  caseStream,
  type Decision,
  defineEvent,
  event,
  FreeText,
  integer,
  NoteId,
  part,
  type Question,
  type ReadModel,
  record,
  revealed,
  rule,
  ServiceId,
  serviceStream,
} from '@casetrail/kernel'

/* A SYNTHETIC little domain: boxes (case streams) that things are put into, up to a limit that a shelf (service) sets. */

export const BoxOpened = defineEvent({
  type: 'BoxOpened',
  category: 'case',
  clauses: ['C8'],
  lifecycle: 'originate',
  says: 'A box was opened.',
  clear: { shelf: ServiceId },
})

export const ThingsPut = defineEvent({
  type: 'ThingsPut',
  category: 'case',
  clauses: ['C8'],
  lifecycle: 'originate',
  says: 'Things were put into a box.',
  clear: { count: integer(1, 1000) },
})

export const NoteKept = defineEvent({
  type: 'NoteKept',
  category: 'case',
  clauses: ['C8'],
  lifecycle: 'originate',
  says: 'A note was kept.',
  clear: { noteId: NoteId },
  parts: { client: part('case', { text: FreeText }) },
})

/** Two types that the header tells apart from nothing: both are public as `BoxChecked`. */
export const CrackFound = defineEvent({
  type: 'CrackFound',
  publicType: 'BoxChecked',
  category: 'case',
  clauses: ['C28'],
  lifecycle: 'originate',
  says: 'A crack was found.',
  clear: {},
})

export const CrackMended = defineEvent({
  type: 'CrackMended',
  publicType: 'BoxChecked',
  category: 'case',
  clauses: ['C28'],
  lifecycle: 'originate',
  says: 'A crack was mended.',
  clear: {},
})

export const LimitSet = defineEvent({
  type: 'LimitSet',
  category: 'service',
  clauses: ['C8'],
  lifecycle: 'originate',
  says: 'The limit of a shelf was set.',
  clear: { most: integer(0, 1_000_000) },
})

export const boxEvents = [BoxOpened, ThingsPut, NoteKept, CrackFound, CrackMended, LimitSet]

export interface Box {
  shelf: ServiceId | null
  things: number
  puts: { count: number }[]
  cracks: number
  notes: { noteId: NoteId; text: string | null }[]
}

/** `puts` keeps what events hold and `ThingsPut` changes it: a recipe that would be seen if anything were shared. */
export const boxFold = {
  initial: (): Box => ({ shelf: null, things: 0, puts: [], cracks: 0, notes: [] }),
  on: {
    BoxOpened: (box: Box, e: any) => {
      box.shelf = e.data.shelf
    },
    ThingsPut: (box: Box, e: any) => {
      box.things += e.data.count
      for (const put of box.puts) put.count += 1
      box.puts.push(e.data)
    },
    NoteKept: (box: Box, e: any) => {
      box.notes.push({ noteId: e.data.noteId, text: revealed<{ text: string }>(e.parts.client)?.text ?? null })
    },
    CrackFound: (box: Box) => {
      box.cracks += 1
    },
    CrackMended: (box: Box) => {
      box.cracks -= 1
    },
  },
}

/** Another fold of the same stream, keeping the very same data. */
export const putsFold = {
  initial: (): { puts: { count: number }[] } => ({ puts: [] }),
  on: {
    ThingsPut: (state: { puts: { count: number }[] }, e: any) => {
      state.puts.push(e.data)
    },
  },
}

export const shelfFold = {
  initial: (): { most: number } => ({ most: 100 }),
  on: {
    LimitSet: (shelf: { most: number }, e: any) => {
      shelf.most = e.data.most
    },
  },
}

const spec = {
  clauses: ['C8'] as const,
  says: 'Does something synthetic',
  purpose: 'provideSupport' as never,
}

const openBox: Decision<'OpenBox', { caseId: CaseId; shelf: ServiceId }, { box: Box }, unknown> = {
  ...spec,
  type: 'OpenBox',
  data: record('OpenBox', { caseId: CaseId, shelf: ServiceId }) as never,
  reads: { box: { stream: (d) => caseStream(d.caseId), fold: boxFold as never } },
  writes: (d) => caseStream(d.caseId),
  rules: [rule('aBoxIsOpenedOnce', 'C8', 'A box is opened once.', ({ views }) => views.box.shelf !== null)],
  events: ({ command, data }) => [
    event(BoxOpened, { occurredAt: command.occurredAt, data: { shelf: data.shelf } }) as never,
  ],
}

/** Reads the box, then the shelf that the box names: staged. */
const putThings: Decision<
  'PutThings',
  { caseId: CaseId; count: number },
  { box: Box; shelf: { most: number }; log: { puts: { count: number }[] } },
  unknown
> = {
  ...spec,
  type: 'PutThings',
  data: record('PutThings', { caseId: CaseId, count: integer(1, 1000) }) as never,
  reads: {
    box: { stream: (d) => caseStream(d.caseId), fold: boxFold as never },
    shelf: {
      stream: (_, seen) => (seen.box?.shelf == null ? null : serviceStream(seen.box.shelf)),
      fold: shelfFold as never,
    },
    log: { stream: (d) => caseStream(d.caseId), fold: putsFold as never },
  },
  writes: (d) => caseStream(d.caseId),
  rules: [
    rule(
      'aBoxHoldsNoMoreThanItsShelfAllows',
      'C8',
      'A box holds no more than its shelf allows.',
      ({ views, data }) => views.box.things + data.count > views.shelf.most,
      ({ views }) => ({ facts: { things: views.box.things, most: views.shelf.most } }),
    ),
  ],
  events: ({ command, data }) => [
    event(ThingsPut, { occurredAt: command.occurredAt, data: { count: data.count } }) as never,
  ],
}

/** Keeps a note and finds a crack: two events in one append. */
const keepNote: Decision<'KeepNote', { caseId: CaseId; text: string }, { box: Box }, unknown> = {
  ...spec,
  type: 'KeepNote',
  data: record('KeepNote', { caseId: CaseId, text: FreeText }) as never,
  reads: { box: { stream: (d) => caseStream(d.caseId), fold: boxFold as never } },
  writes: (d) => caseStream(d.caseId),
  rules: [],
  events: ({ command, data, idFor }) => [
    event(NoteKept, {
      occurredAt: command.occurredAt,
      data: { noteId: idFor('note') as NoteId },
      parts: { client: { text: data.text as never } },
    }) as never,
    event(CrackFound, { occurredAt: command.occurredAt, data: {} }) as never,
  ],
}

/** Sets a limit that a given box does not exceed: writes the shelf, reads the box. */
const setLimit: Decision<'SetLimit', { shelf: ServiceId; caseId: CaseId; most: number }, any, unknown> = {
  ...spec,
  type: 'SetLimit',
  data: record('SetLimit', { shelf: ServiceId, caseId: CaseId, most: integer(0, 1_000_000) }) as never,
  reads: {
    shelf: { stream: (d: any) => serviceStream(d.shelf), fold: shelfFold as never },
    box: { stream: (d: any) => caseStream(d.caseId), fold: boxFold as never },
  } as never,
  writes: (d) => serviceStream(d.shelf),
  rules: [
    rule(
      'aLimitFitsTheBox',
      'C8',
      'A limit is no lower than what the box holds.',
      (s) => s.views.box.things > s.data.most,
    ),
  ],
  events: ({ command, data }) => [
    event(LimitSet, { occurredAt: command.occurredAt, data: { most: data.most } }) as never,
  ],
}

const mendCrack: Decision<'MendCrack', { caseId: CaseId }, { box: Box }, unknown> = {
  ...spec,
  type: 'MendCrack',
  data: record('MendCrack', { caseId: CaseId }) as never,
  reads: { box: { stream: (d) => caseStream(d.caseId), fold: boxFold as never } },
  writes: (d) => caseStream(d.caseId),
  rules: [rule('aCrackIsThere', 'C8', 'A crack is there.', ({ views }) => views.box.cracks === 0)],
  events: ({ command }) => [event(CrackMended, { occurredAt: command.occurredAt, data: {} }) as never],
}

/** A decision with a fault of its own: its event is not what the definition says. */
const misbehave: Decision<'Misbehave', { caseId: CaseId }, any, unknown> = {
  ...spec,
  type: 'Misbehave',
  data: record('Misbehave', { caseId: CaseId }) as never,
  reads: {} as never,
  writes: (d) => caseStream(d.caseId),
  rules: [],
  events: ({ command }) => [
    event(ThingsPut, { occurredAt: command.occurredAt, data: { count: 'Zebedee Synthetic' as never } }) as never,
  ],
}

export const boxDecisions: readonly AnyDecision[] = [openBox, putThings, keepNote, setLimit, mendCrack, misbehave]

const whatIsInTheBox: Question<'whatIsInTheBox', { caseId: CaseId }, any, unknown, unknown> = {
  name: 'whatIsInTheBox',
  clauses: ['C8'],
  asks: 'What is in the box?',
  params: record('whatIsInTheBox', { caseId: CaseId }) as never,
  reads: {
    box: { stream: (p: any) => caseStream(p.caseId), fold: boxFold },
    shelf: {
      stream: (_: any, seen: any) => (seen.box.shelf === null ? null : serviceStream(seen.box.shelf)),
      fold: shelfFold,
    },
    log: { stream: (p: any) => caseStream(p.caseId), fold: putsFold },
  } as never,
  answer: (views, asked) => ({ ...views, asOf: asked.asOf, today: asked.today }),
}

export const boxQuestions: readonly AnyQuestion[] = [whatIsInTheBox]

interface BoxRow {
  things: number
  cracks: number
  notes: string[]
}

/** Which boxes hold most: a row a box, listed by how much it holds. */
export const fullBoxes: ReadModel<'fullBoxes', BoxRow> = {
  name: 'fullBoxes',
  version: '1',
  clauses: ['C8'],
  asks: 'Which boxes hold most?',
  categories: ['case'],
  keyOf: (e) => e.stream,
  fold: {
    initial: () => ({ things: 0, cracks: 0, notes: [] }),
    on: {
      ThingsPut: (row: BoxRow, e: any) => {
        row.things += e.data.count
      },
      CrackFound: (row: BoxRow) => {
        row.cracks += 1
      },
      NoteKept: (row: BoxRow, e: any) => {
        row.notes.push(e.data.noteId)
      },
    },
  },
  listedAt: (row) => (row.things === 0 ? null : String(row.things).padStart(6, '0')),
}

/** The two folds of `boxFold` and `putsFold` as read models: they would be seen to share what one of them changes. */
export const changedPuts: AnyReadModel = {
  ...fullBoxes,
  name: 'changedPuts',
  fold: boxFold as never,
  listedAt: () => 'a',
}
export const keptPuts: AnyReadModel = { ...fullBoxes, name: 'keptPuts', fold: putsFold as never, listedAt: () => 'a' }

export const boxReadModels: readonly AnyReadModel[] = [fullBoxes]
