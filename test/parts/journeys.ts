import { importTests, journeys } from './import-tests.ts'

importTests('journeys', journeys)
