import type { View } from '@casetrail/kernel'
import { type ServiceFile, serviceFileFold } from '../service/serviceFile.js'

/** What a decision or a question reads of the service whose log it is: who holds which duty, which policy is in force. @since 0.1.0 */
export interface ServiceViews {
  readonly service: ServiceFile
}

/** Reads home: no command and no question names it. @since 0.2.0 */
export const readsService: { readonly service: View<unknown, any, ServiceFile> } = {
  service: { stream: (_, __, home) => home, fold: serviceFileFold },
}
