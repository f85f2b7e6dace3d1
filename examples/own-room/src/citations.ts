/* The clauses of the food bank’s own notice: with them declared, a wrong one does not compile, as with ours. */

declare module '@casetrail/kernel' {
  interface Citations {
    readonly foodBank: 'F1' | 'F2'
  }
}

export {}
