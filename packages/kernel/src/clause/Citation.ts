type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type UpTo<Tens extends number, Last extends number> = `${Tens}${Last}`

/** A clause of the privacy notice, C1 to C53 (`docs/trace.md` follows each to its test). @since 0.1.0 */
export type ClauseId = `C${Digit | UpTo<1 | 2 | 3 | 4, 0 | Digit> | UpTo<5, 0 | 1 | 2 | 3>}`

/** A settled ambiguity of the notice: each is a setting of the policy. @since 0.1.0 */
export type SettingId = `A${Digit | UpTo<1 | 2, 0 | Digit> | UpTo<3, 0 | 1 | 2>}` | 'A3b' | 'A3c' | 'A12b' | 'A12c'

/** A law that holds for every history. @since 0.1.0 */
export type LawId = `L${Digit | UpTo<1, 0 | Digit> | UpTo<2, 0 | 1 | 2 | 3 | 4>}`

/** A standard that Casetrail aligns with, e.g. B24 for the PHQ-9 scorer. @since 0.1.0 */
export type StandardId = `B${Digit | UpTo<1 | 2 | 3, 0 | Digit> | UpTo<4, 0 | 1 | 2>}`

/** What an expert demands beyond the notice. @since 0.1.0 */
export type ExpertId = `E${Digit | UpTo<1 | 2, 0 | Digit> | UpTo<3, 0 | 1 | 2>}`

/** A clause of another organisation's notice, by the id that its policy gives it, e.g. `N7`. @since 0.2.0 */
export type OwnClauseId = string & { readonly OwnClauseId: unique symbol }

/**
 * The families of ids that can be cited. A host adds its own by declaration merging, and then a wrong one does not
 * compile either: `declare module '@casetrail/kernel' { interface Citations { readonly foodbank: 'F1' | 'F2' } }`.
 *
 * @since 0.2.0
 */
export interface Citations {
  readonly casetrail: ClauseId | SettingId | LawId | StandardId | ExpertId
  readonly policy: OwnClauseId
}

/** Whatever a provision, a refusal, an explanation or a test can cite. A wrong id does not compile. @since 0.1.0 */
export type Citation = Citations[keyof Citations]
