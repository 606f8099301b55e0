import { all, importTests, intake, journeys } from './import-tests.ts'

importTests('everything else', all, [...intake, ...journeys])
