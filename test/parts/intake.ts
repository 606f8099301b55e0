import { importTests, intake } from './import-tests.ts'

importTests('intake', intake)
