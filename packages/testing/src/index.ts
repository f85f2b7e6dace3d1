export { ContractBreach, type ContractCase, type StoreUnderTest } from './storeContract/ContractCase.js'
export { eventStoreContract } from './storeContract/eventStoreContract.js'
export { keyStoreContract } from './storeContract/keyStoreContract.js'
export { readModelStoreContract } from './storeContract/readModelStoreContract.js'
