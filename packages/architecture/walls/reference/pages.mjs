import { commandsPage } from './commandsPage.mjs'
import { eventsPage } from './eventsPage.mjs'
import { obligationsPage } from './obligationsPage.mjs'
import { listsPage, questionsPage } from './questionsPage.mjs'
import { refusalsPage } from './refusalsPage.mjs'
import { settingsPage } from './settingsPage.mjs'

/** @typedef {import('@casetrail/kernel').AnyRoom} AnyRoom */

/**
 * Every page of `docs/reference`, by its name.
 *
 * @param {readonly AnyRoom[]} rooms
 * @returns {Readonly<Record<string, string>>}
 */
export const referencePages = (rooms) => ({
  'commands.md': commandsPage(rooms),
  'questions.md': questionsPage(rooms),
  'lists.md': listsPage(rooms),
  'events.md': eventsPage(rooms),
  'refusals.md': refusalsPage(rooms),
  'obligations.md': obligationsPage(rooms),
  'settings.md': settingsPage(),
})
