import type { Draws } from './draws.js'

/* Invented people. The names are no one's, the addresses do not exist, the numbers are the regulator's for drama use. */

const given = ['Aster', 'Bramble', 'Clover', 'Dahlia', 'Elder', 'Fern', 'Gorse', 'Hazel', 'Iris', 'Juniper'] as const
const family = ['Testley', 'Sampleworth', 'Mockington', 'Dummyfield', 'Fixtureton', 'Exampleby'] as const

/** The data of `RecordPersonDetails`, without the id. */
export const syntheticPerson = (draws: Draws, number: number, dateOfBirth: string | null) => ({
  name: `${draws.oneOf(given)} ${draws.oneOf(family)} (synthetic ${number})`,
  dateOfBirth,
  address: `${draws.between(1, 99)} Invented Row, Nowhere, ZZ99 9ZZ`,
  phone: `01632 960${String(draws.between(0, 999)).padStart(3, '0')}`,
  email: null,
  nhsNumber: null,
})

/** Sentences for notes; no note tells of a real conversation. */
export const syntheticNotes = [
  'Synthetic note: spoke about feeling lonely since the move, and what a good week would look like.',
  'Synthetic note: looked at the walking group together; would like to be accompanied the first time.',
  'Synthetic note: housing letter explained; agreed who rings the landlord.',
  'Synthetic note: sleep is better, worries about money remain; budget sheet started.',
  'Synthetic note: missed the group, felt anxious on the bus; agreed a shorter route.',
  'Synthetic note: pleased with the allotment; would like to bring a neighbour along.',
] as const

/** Sentences for reasons and needs. */
export const syntheticNeeds = [
  'Synthetic need: company on weekdays.',
  'Synthetic need: advice on debts.',
  'Synthetic need: gentle exercise with others.',
  'Synthetic need: help to fill in a housing form.',
] as const
