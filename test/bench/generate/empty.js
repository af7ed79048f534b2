/** What node costs without us. */
process.exitCode = 0
