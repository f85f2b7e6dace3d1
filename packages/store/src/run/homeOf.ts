import { type LogOrigin, type ServiceId, type StreamId, serviceStream } from '@casetrail/kernel'
import { v5 } from 'uuid'

/** Names of services are made in this namespace. */
const services = '1b0f6f1e-3a55-4d0c-8e0f-6b8a3f5c2d10'

/** The stream of the one service of a log: its name follows from the log's origin, so that no command carries one. @since 0.2.0 */
export const homeOf = (origin: LogOrigin): StreamId => serviceStream(v5(origin, services) as ServiceId)
