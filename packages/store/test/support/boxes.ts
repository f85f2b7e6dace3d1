import {
  type AnyDecision,
  type AnyProcess,
  type AnyQuestion,
  type AnyReadModel,
  CaseId,
  type Code,
  caseStream,
  dateOfDayNumber,
  defineEvent,
  type EventOf,
  event,
  type Fold,
  FreeText,
  integer,
  type LocalDate,
  NoteId,
  part,
  processOf,
  provision,
  questionOf,
  type Reads,
  readModelOf,
  record,
  revealed,
  rule,
  ServiceId,
  seat,
  serviceStream,
  subjectOf,
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

type BoxEvent = EventOf<
  typeof BoxOpened | typeof ThingsPut | typeof NoteKept | typeof CrackFound | typeof CrackMended | typeof LimitSet
>

/** What stands for the policy. */
export interface BoxWorld {
  readonly synthetic: true
}

export const boxEvents = [BoxOpened, ThingsPut, NoteKept, CrackFound, CrackMended, LimitSet]

export interface Box {
  shelf: ServiceId | null
  things: number
  puts: { count: number }[]
  cracks: number
  notes: { noteId: NoteId; text: string | null }[]
}

/** `puts` keeps copies of what events hold and `ThingsPut` changes them: it would be seen if anything were shared. */
export const boxFold: Fold<Box, BoxEvent> = {
  initial: () => ({ shelf: null, things: 0, puts: [], cracks: 0, notes: [] }),
  on: {
    BoxOpened: (box, e) => {
      box.shelf = e.data.shelf
    },
    ThingsPut: (box, e) => {
      box.things += e.data.count
      for (const put of box.puts) put.count += 1
      box.puts.push({ ...e.data })
    },
    NoteKept: (box, e) => {
      box.notes.push({ noteId: e.data.noteId, text: revealed(e.parts.client)?.text ?? null })
    },
    CrackFound: (box) => {
      box.cracks += 1
    },
    CrackMended: (box) => {
      box.cracks -= 1
    },
  },
}

export interface Puts {
  puts: { readonly count: number }[]
}

/** Another fold of the same stream, keeping the very data of the events. */
export const putsFold: Fold<Puts, BoxEvent> = {
  initial: () => ({ puts: [] }),
  on: {
    ThingsPut: (state, e) => {
      state.puts.push(e.data)
    },
  },
}

export interface Shelf {
  most: number
}

export const shelfFold: Fold<Shelf, BoxEvent> = {
  initial: () => ({ most: 100 }),
  on: {
    LimitSet: (shelf, e) => {
      shelf.most = e.data.most
    },
  },
}

const purpose = 'provideSupport' as Code
const clauses = ['C8'] as const

const boxView = { stream: (d: { readonly caseId: CaseId }) => caseStream(d.caseId), fold: boxFold }

const onBox = seat<BoxWorld>()<{ caseId: typeof CaseId }, { box: Box }>({
  key: { caseId: CaseId },
  reads: { box: boxView },
  writes: (d) => caseStream(d.caseId),
  by: null,
  purpose,
  obeys: () => [],
})

/** Reads the box, then the shelf that the box names: staged. */
const onBoxAndShelf = seat<BoxWorld>()<{ caseId: typeof CaseId }, { box: Box; shelf: Shelf; log: Puts }>({
  key: { caseId: CaseId },
  reads: {
    box: boxView,
    shelf: {
      stream: (_, seen) => (seen.box?.shelf == null ? null : serviceStream(seen.box.shelf)),
      fold: shelfFold,
    },
    log: { stream: (d) => caseStream(d.caseId), fold: putsFold },
  },
  writes: (d) => caseStream(d.caseId),
  by: null,
  purpose,
  obeys: () => [],
})

/** Writes the shelf, reads a box. */
const onShelf = seat<BoxWorld>()<{ shelf: typeof ServiceId; caseId: typeof CaseId }, { shelf: Shelf; box: Box }>({
  key: { shelf: ServiceId, caseId: CaseId },
  reads: { shelf: { stream: (d) => serviceStream(d.shelf), fold: shelfFold }, box: boxView },
  writes: (d) => serviceStream(d.shelf),
  by: null,
  purpose,
  obeys: () => [],
})

/** Writes one box and reads two of them as one. */
const onTwoBoxes = seat<BoxWorld>()<{ caseId: typeof CaseId; other: typeof CaseId }, { both: Puts }>({
  key: { caseId: CaseId, other: CaseId },
  reads: { both: { stream: (d) => [caseStream(d.caseId), caseStream(d.other)], fold: putsFold } },
  writes: (d) => caseStream(d.caseId),
  by: null,
  purpose,
  obeys: () => [],
})

const nothing = { readsNothing: { stream: () => null, fold: boxFold } }

const onNothing = seat<BoxWorld>()<{ caseId: typeof CaseId }, { readsNothing: Box }>({
  key: { caseId: CaseId },
  reads: nothing,
  writes: (d) => caseStream(d.caseId),
  by: null,
  purpose,
  obeys: () => [],
})

const openBox = onBox(
  { command: 'OpenBox', clauses, says: 'Opens a box.', data: { shelf: ServiceId }, yields: [BoxOpened] },
  {
    rules: [
      rule(provision('aBoxIsOpenedOnce', 'C8', 'A box is opened once.'), ({ views }) => views.box.shelf !== null),
    ],
    events: ({ command: { occurredAt }, data: { shelf } }) => [event(BoxOpened, { occurredAt, data: { shelf } })],
  },
)

const putThings = onBoxAndShelf(
  { command: 'PutThings', clauses, says: 'Puts things.', data: { count: integer(1, 1000) }, yields: [ThingsPut] },
  {
    rules: [
      rule(
        provision('aBoxHoldsNoMoreThanItsShelfAllows', 'C8', 'A box holds no more than its shelf allows.'),
        ({ views, data }) => views.box.things + data.count > views.shelf.most,
        ({ views }) => ({ facts: { things: views.box.things, most: views.shelf.most } }),
      ),
    ],
    events: ({ command: { occurredAt }, data: { count } }) => [event(ThingsPut, { occurredAt, data: { count } })],
  },
)

/** Two events in one append. */
const keepNote = onBox(
  {
    command: 'KeepNote',
    clauses,
    says: 'Keeps a note and finds a crack.',
    data: { text: FreeText },
    yields: [NoteKept, CrackFound],
  },
  {
    events: ({ command: { occurredAt }, data: { text }, idFor }) => [
      event(NoteKept, { occurredAt, data: { noteId: idFor('note') as NoteId }, parts: { client: { text } } }),
      event(CrackFound, { occurredAt, data: {} }),
    ],
  },
)

const setLimit = onShelf(
  {
    command: 'SetLimit',
    clauses,
    says: 'Sets a limit that a given box does not exceed.',
    data: { most: integer(0, 1_000_000) },
    yields: [LimitSet],
  },
  {
    rules: [
      rule(
        provision('aLimitFitsTheBox', 'C8', 'A limit is no lower than what the box holds.'),
        ({ views, data }) => views.box.things > data.most,
      ),
    ],
    events: ({ command: { occurredAt }, data: { most } }) => [event(LimitSet, { occurredAt, data: { most } })],
  },
)

const mendCrack = onBox(
  { command: 'MendCrack', clauses, says: 'Mends a crack.', data: {}, yields: [CrackMended] },
  {
    rules: [rule(provision('aCrackIsThere', 'C8', 'A crack is there.'), ({ views }) => views.box.cracks === 0)],
    events: ({ command: { occurredAt } }) => [event(CrackMended, { occurredAt, data: {} })],
  },
)

/** Puts in as many things as both boxes were ever put at once, in that order, as one number: 1, 2 and 3 make 123. */
const putTogether = onTwoBoxes(
  { command: 'PutTogether', clauses, says: 'Puts as many as the digits say.', data: {}, yields: [ThingsPut] },
  {
    events: ({ command: { occurredAt }, views }) => [
      event(ThingsPut, { occurredAt, data: { count: Number(views.both.puts.map(({ count }) => count).join('')) } }),
    ],
  },
)

/** A decision with a fault of its own: its event is not what the definition says. */
const misbehave = onNothing(
  { command: 'Misbehave', clauses, says: 'Misbehaves.', data: {}, yields: [ThingsPut] },
  {
    events: ({ command: { occurredAt } }) => [
      event(ThingsPut, { occurredAt, data: { count: 'Zebedee Synthetic' as never } }),
    ],
  },
)

export const boxDecisions: readonly AnyDecision[] = [
  openBox,
  putThings,
  keepNote,
  setLimit,
  mendCrack,
  putTogether,
  misbehave,
]

const whatIsInTheBox = questionOf<BoxWorld>()({
  name: 'whatIsInTheBox',
  clauses,
  asks: 'What is in the box?',
  params: record('whatIsInTheBox', { caseId: CaseId }),
  reads: {
    box: boxView,
    shelf: {
      stream: (_, seen) => (seen.box?.shelf == null ? null : serviceStream(seen.box.shelf)),
      fold: shelfFold,
    },
    log: { stream: (p) => caseStream(p.caseId), fold: putsFold },
  } satisfies Reads<{ readonly caseId: CaseId }, { box: Box; shelf: Shelf; log: Puts }>,
  answer: (views, asked) => ({ ...views, asOf: asked.asOf, today: asked.today }),
})

const whatIsInTheBoxes = questionOf<BoxWorld>()({
  name: 'whatIsInTheBoxes',
  clauses,
  asks: 'What was put into these boxes, in the order of recording?',
  params: record('whatIsInTheBoxes', { first: CaseId, second: CaseId }),
  reads: {
    both: {
      stream: (p: { readonly first: CaseId; readonly second: CaseId }) => [caseStream(p.first), caseStream(p.second)],
      fold: putsFold,
    },
  },
  answer: ({ both }) => both.puts.map(({ count }) => count),
})

export const boxQuestions: readonly AnyQuestion[] = [whatIsInTheBox, whatIsInTheBoxes]

export interface BoxRow {
  things: number
  cracks: number
  notes: string[]
}

const aModel = readModelOf<BoxEvent, BoxWorld>()

/** A date that sorts as the number does. */
export const dateOf = (things: number): LocalDate => dateOfDayNumber(20_000 + things)

/** Which boxes hold most: a row a box, listed by how much it holds. */
export const fullBoxes = aModel({
  name: 'fullBoxes',
  version: '1',
  clauses: ['C8'],
  asks: 'Which boxes hold most?',
  categories: ['case'],
  keysOf: (e) => [e.stream],
  initial: (): BoxRow => ({ things: 0, cracks: 0, notes: [] }),
  on: {
    ThingsPut: (row, e) => {
      row.things += e.data.count
    },
    CrackFound: (row) => {
      row.cracks += 1
    },
    NoteKept: (row, e) => {
      row.notes.push(e.data.noteId)
    },
  },
  listedAt: (row) => (row.things === 0 ? null : dateOf(row.things)),
})

/** The two folds of `boxFold` and `putsFold` as read models: they would be seen to share what one of them changes. */
export const changedPuts: AnyReadModel = {
  ...(fullBoxes as AnyReadModel),
  name: 'changedPuts',
  ...boxFold,
  listedAt: () => '2026-01-01',
}
export const keptPuts: AnyReadModel = { ...changedPuts, name: 'keptPuts', ...putsFold }

/** Which boxes stand on a shelf: a row a shelf. */
export const boxesOfShelf = aModel({
  name: 'boxesOfShelf',
  version: '1',
  clauses: ['C8'],
  asks: 'Which boxes stand on a shelf?',
  categories: ['case'],
  keysOf: (e) => (e.type === 'BoxOpened' ? [e.data.shelf] : []),
  initial: (): { boxes: CaseId[] } => ({ boxes: [] }),
  on: {
    BoxOpened: (row, e) => {
      row.boxes.push(subjectOf(e.stream) as CaseId)
    },
  },
  listedAt: () => null,
})

export interface LimitRow {
  most: number | null
  boxes: string[]
}

/** How much may a box hold? A row a shelf, which is not listed and tells its boxes, and a row a box. */
export const limitOfBox = aModel({
  name: 'limitOfBox',
  version: '1',
  clauses: ['C8'],
  asks: 'How much may a box hold?',
  categories: ['case', 'service'],
  keysOf: (e) => (e.type === 'BoxOpened' ? [e.stream, serviceStream(e.data.shelf)] : [e.stream]),
  initial: (): LimitRow => ({ most: null, boxes: [] }),
  on: {
    BoxOpened: (row, e) => {
      row.boxes.push(e.stream)
    },
    LimitSet: (row, e) => {
      row.most = e.data.most
    },
  },
  tells: {
    whom: ({ boxes }) => boxes,
    what: (draft, { most }) => {
      draft.most = most
    },
  },
  listedAt: ({ most }) => (most === null ? null : dateOf(most)),
})

export const boxReadModels: readonly AnyReadModel[] = [fullBoxes, boxesOfShelf, limitOfBox]

export const noBoxIsOnTheShelf = provision('noBoxIsOnTheShelf', 'C28', 'No box is on the shelf.')

/** When the limit of a shelf changes, its boxes are taken out, and their cracks mended. */
export const cracksAreMended = processOf<BoxEvent, BoxWorld>()({
  provision: provision('cracksAreMended', 'C28', 'A box that is taken out is mended.'),
  version: '1',
  on: ['LimitSet'],
  looksUp: { model: boxesOfShelf, key: (e) => subjectOf(e.stream) },
  gives: (_, { boxes }) => {
    const [first, ...others] = boxes.map((caseId) => ({ key: caseId, type: 'MendCrack', data: { caseId } }))
    return first === undefined ? { nothing: noBoxIsOnTheShelf } : { commands: [first, ...others] }
  },
  cites: [noBoxIsOnTheShelf],
})

export const boxProcesses: readonly AnyProcess[] = [cracksAreMended]
