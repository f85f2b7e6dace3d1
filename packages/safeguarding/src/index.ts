export { safeguarding } from './room.js'
