/** A scenario that did not go as it says. @since 0.1.0 */
export class ScenarioFailed extends Error {
  override readonly name = 'ScenarioFailed'
}
