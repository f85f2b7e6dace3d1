export { ContractBreach, type ContractCase, type StoreUnderTest } from './storeContract/ContractCase.js'
export { eventStoreContract } from './storeContract/eventStoreContract.js'
export { readModelStoreContract } from './storeContract/readModelStoreContract.js'
