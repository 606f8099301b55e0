import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readConfig, WrongConfig } from './config.ts'

describe('config', () => {
  it('has defaults for everything, also for empty variables', () => {
    const config = readConfig({ PORT: '', HOST: '' })
    assert.equal(config.port, 8080)
    assert.equal(config.host, 'localhost')
    assert.equal(config.databaseUrl, null)
    assert.match(config.dataDir, /\/data$/)
  })

  const wrong = [
    [{ PORT: 'acht' }, /PORT moet een getal/],
    [{ PORT: '0' }, /tussen 1 en 65535/],
    [{ PORT: '8080.5' }, /heel getal/],
    [{ HOST: '0.0.0.0' }, /zonder inloggen/],
    [{ DATABASE_URL: 'mysql://x' }, /postgres:\/\//],
  ] as const
  for (const [env, sentence] of wrong) {
    it(`refuses ${JSON.stringify(env)} with a sentence`, () => {
      assert.throws(
        () => readConfig(env),
        (error) => error instanceof WrongConfig && sentence.test(error.message),
      )
    })
  }

  it('answers any environment with a config or a WrongConfig', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('PORT', 'HOST', 'DATABASE_URL', 'DATA_DIR'), fc.string()), (env) => {
        try {
          readConfig(env)
        } catch (error) {
          assert.ok(error instanceof WrongConfig)
        }
      }),
    )
  })
})
